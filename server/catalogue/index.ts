export { allergens, diets } from './food-facts.ts'
export type { Allergen, Diet } from './food-facts.ts'
export { fewLeft } from './menu.ts'
export type { Daypart, Menu, MenuItem, MenuOption, MenuOptionGroup, Menus } from './menu.ts'
