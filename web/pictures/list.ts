/** A picture of the set as it is, or one laid over another so that twelve coffees do not all look alike. */
export interface Picture {
  /** The file's name: `/pictures/<name>.svg`. */
  name: string
  /** The Fluent emoji that fills the picture. */
  of: string
  /** A smaller Fluent emoji in the lower corner: what makes this cup a mocha. */
  with?: string
}

/** Pictures that are one emoji and keep its name. */
const plain = [
  // Coffee house
  'hot-beverage', 'teacup-without-handle', 'teapot', 'bubble-tea', 'glass-of-milk', 'cup-with-straw', 'beverage-box',
  'tumbler-glass', 'ice', 'soft-ice-cream', 'chocolate-bar', 'honey-pot', 'beans',
  'cookie', 'croissant', 'pretzel', 'bagel', 'doughnut', 'cupcake', 'waffle', 'pancakes', 'sandwich', 'birthday-cake',
  // Restaurant: starters and breads
  'baguette-bread', 'bread', 'flatbread', 'cheese-wedge', 'olive', 'garlic', 'pot-of-food',
  'green-salad', 'tomato', 'eggplant', 'avocado', 'brown-mushroom', 'bell-pepper', 'hot-pepper',
  'herb', 'french-fries', 'egg', 'lemon',
  // Restaurant: meals
  'spaghetti', 'pizza', 'shallow-pan-of-food', 'steaming-bowl', 'cut-of-meat', 'meat-on-bone', 'poultry-leg',
  'bacon', 'hamburger', 'fish', 'shrimp', 'lobster', 'sushi',
  // Restaurant: sweets and fruit
  'shortcake', 'custard', 'pie', 'strawberry', 'blueberries', 'cherries', 'peach', 'grapes',
  // Drinks
  'tropical-drink', 'cocktail-glass', 'wine-glass', 'bottle-with-popping-cork', 'beer-mug',
  // Vouchers, courses, gifts
  'wrapped-gift', 'ticket', 'admission-tickets', 'graduation-cap', 'books', 'open-book', 'artist-palette', 'bouquet',
  'potted-plant', 'shopping-bags', 'receipt', 'label',
  // Salon
  'scissors', 'nail-polish', 'lotion-bottle', 'barber-pole', 'razor', 'hair-pick', 'soap', 'lipstick', 'mirror', 'person-getting-haircut',
  'person-getting-massage', 'lotus',
  // Getting it there, places, and moments on screen
  'bicycle', 'motor-scooter', 'takeout-box', 'fork-and-knife-with-plate', 'house', 'airplane', 'school', 'laptop',
  'sailboat', 'bellhop-bell', 'star', 'glowing-star', 'fire', 'trophy', 'seedling', 'check-mark-button', 'sparkles',
  'party-popper', 'hourglass-not-done', 'magnifying-glass-tilted-left', 'spiral-calendar', 'waving-hand', 'broom', 'wilted-flower',
  'crown', 'bell',
]

/** Pictures made of two, named for what they show. */
const made: Picture[] = [
  { name: 'espresso', of: 'hot-beverage', with: 'high-voltage' },
  { name: 'caramel-macchiato', of: 'hot-beverage', with: 'honey-pot' },
  { name: 'latte', of: 'glass-of-milk', with: 'hot-beverage' },
  { name: 'cappuccino', of: 'hot-beverage', with: 'cloud' },
  { name: 'americano', of: 'hot-beverage', with: 'droplet' },
  { name: 'mocha', of: 'hot-beverage', with: 'chocolate-bar' },
  { name: 'cold-brew', of: 'tumbler-glass', with: 'ice' },
  { name: 'matcha-latte', of: 'teacup-without-handle', with: 'leaf-fluttering-in-wind' },
  { name: 'flat-white', of: 'hot-beverage', with: 'glass-of-milk' },
  { name: 'iced-latte', of: 'cup-with-straw', with: 'ice' },
  { name: 'house-blend', of: 'shopping-bags', with: 'hot-beverage' },
  { name: 'affogato', of: 'soft-ice-cream', with: 'hot-beverage' },
  { name: 'chai-latte', of: 'teapot', with: 'herb' },
  { name: 'bruschetta', of: 'baguette-bread', with: 'tomato' },
  { name: 'eggplant-parmigiana', of: 'eggplant', with: 'cheese-wedge' },
  { name: 'lasagna', of: 'shallow-pan-of-food', with: 'cheese-wedge' },
  { name: 'grilled-fish', of: 'fish', with: 'lemon' },
  { name: 'garlic-bread', of: 'bread', with: 'garlic' },
  { name: 'mushroom-soup', of: 'pot-of-food', with: 'brown-mushroom' },
  { name: 'lemon-tart', of: 'pie', with: 'lemon' },
  { name: 'lemonade', of: 'cup-with-straw', with: 'lemon' },
  { name: 'creme-brulee', of: 'custard', with: 'fire' },
  { name: 'seafood-pasta', of: 'spaghetti', with: 'shrimp' },
  { name: 'gift-card', of: 'wrapped-gift', with: 'hot-beverage' },
  { name: 'barista-course', of: 'graduation-cap', with: 'hot-beverage' },
]

/** Every picture that Parlour ships; `generate.ts` writes one file for each. */
export const pictures: Picture[] = [...plain.map((name) => ({ name, of: name })), ...made]
