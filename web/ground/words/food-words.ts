import type { Allergen, Diet } from '../../api/shapes.ts'

export const dietWords: Record<Diet, string> = {
  vegetarian: 'Vegetarian', vegan: 'Vegan', glutenFree: 'Gluten-free', lactoseFree: 'Lactose-free', halal: 'Halal', kosher: 'Kosher',
}

/** The fourteen of the EU, as a card on the wall would name them. */
export const allergenWords: Record<Allergen, string> = {
  gluten: 'Gluten', crustaceans: 'Crustaceans', eggs: 'Eggs', fish: 'Fish', peanuts: 'Peanuts', soybeans: 'Soy', milk: 'Milk', nuts: 'Nuts',
  celery: 'Celery', mustard: 'Mustard', sesame: 'Sesame', sulphites: 'Sulphites', lupin: 'Lupin', molluscs: 'Molluscs',
}
