import { neverCloses } from '../demo-business.ts'
import type { DemoBusiness, DemoLocation } from '../demo-business.ts'

/** Seattle's sales tax on prepared food, and that of SeaTac; groceries are free of it in Washington. */
const seattleTax = { prepared: 10_350, groceries: 0 }
const seaTacTax = { prepared: 10_200, groceries: 0 }

const counter: Pick<DemoLocation, 'fulfilments' | 'openingHours'> = { fulfilments: ['pickup', 'dineIn'], openingHours: neverCloses }
const breakfast = [{ weekdays: [1, 2, 3, 4, 5], starts: '05:30', ends: '11:00' }, { weekdays: [6, 7], starts: '07:00', ends: '12:30' }]

/** A coffee house that never closes, so that a newcomer can order at any hour. The twelve drinks, their prices and stock are given. */
export const cloudCafe: DemoBusiness = {
  slug: 'cloudcafe', name: 'CloudCafe', accent: '#9a4a1f', kind: 'cafe',
  country: 'US', timeZone: 'America/Los_Angeles', locale: 'en-US', currency: 'USD', pricesIncludeTax: false,
  taxClasses: { prepared: 'Prepared food and drinks', groceries: 'Groceries' },
  locations: [
    { ...counter, slug: 'downtown', name: 'Downtown', street: '1420 5th Avenue', city: 'Seattle', region: 'WA', postcode: '98101', latitude: 47.6101, longitude: -122.3344,
      fulfilments: ['pickup', 'dineIn', 'delivery'], deliveryFeeMinor: 299, deliveryMinutes: 25, taxRates: seattleTax, featured: 'Caramel Macchiato' },
    { ...counter, slug: 'university', name: 'University', street: '4311 University Way NE', city: 'Seattle', region: 'WA', postcode: '98105', latitude: 47.6599, longitude: -122.3131,
      taxRates: seattleTax, featured: 'Cold Brew' },
    { ...counter, slug: 'airport', name: 'Airport', street: '17801 International Boulevard', city: 'SeaTac', region: 'WA', postcode: '98158', latitude: 47.4436, longitude: -122.3016,
      fulfilments: ['pickup'], taxRates: seaTacTax, featured: 'Americano' },
    { ...counter, slug: 'tech-hub', name: 'Tech Hub', street: '400 Westlake Avenue N', city: 'Seattle', region: 'WA', postcode: '98109', latitude: 47.6222, longitude: -122.3381,
      taxRates: seattleTax, featured: 'Flat White' },
    { ...counter, slug: 'waterfront', name: 'Waterfront', street: '1301 Alaskan Way', city: 'Seattle', region: 'WA', postcode: '98101', latitude: 47.6062, longitude: -122.3415,
      taxRates: seattleTax, featured: 'Affogato' },
  ],
  optionGroups: {
    size: { name: 'Size', choicesMin: 1, choicesMax: 1, options: [
      { name: 'Small, 8 oz', priceMinor: -40 }, { name: 'Regular, 12 oz', isDefault: true }, { name: 'Large, 16 oz', priceMinor: 75 },
    ] },
    espressoSize: { name: 'Size', choicesMin: 1, choicesMax: 1, options: [{ name: 'Single', isDefault: true }, { name: 'Double', priceMinor: 100 }] },
    milk: { name: 'Milk', choicesMin: 1, choicesMax: 1, options: [
      { name: 'Whole milk', isDefault: true, allergens: ['milk'] },
      { name: 'Skimmed milk', allergens: ['milk'] },
      { name: 'Oat milk', priceMinor: 70, allergens: ['gluten'] },
      { name: 'Almond milk', priceMinor: 70, allergens: ['nuts'] },
      { name: 'Soy milk', priceMinor: 60, allergens: ['soybeans'] },
    ] },
    shots: { name: 'Extra shot', choicesMin: 0, choicesMax: 4, options: [{ name: 'Extra shot', priceMinor: 90, quantityMax: 4 }] },
    syrups: { name: 'Syrups', choicesMin: 0, choicesMax: 3, options: [
      { name: 'Vanilla', priceMinor: 60, quantityMax: 3 }, { name: 'Caramel', priceMinor: 60, quantityMax: 3 },
      { name: 'Hazelnut', priceMinor: 60, quantityMax: 3, allergens: ['nuts'] }, { name: 'Sugar-free vanilla', priceMinor: 60, quantityMax: 3 },
    ] },
    ice: { name: 'Ice', choicesMin: 1, choicesMax: 1, options: [{ name: 'Usual ice', isDefault: true }, { name: 'Less ice' }, { name: 'No ice' }] },
    warm: { name: 'Warmed?', choicesMin: 0, choicesMax: 1, options: [{ name: 'Warm it up' }] },
    spread: { name: 'Spread', choicesMin: 0, choicesMax: 2, options: [
      { name: 'Cream cheese', priceMinor: 125, allergens: ['milk'] }, { name: 'Butter', priceMinor: 50, allergens: ['milk'] }, { name: 'Strawberry jam', priceMinor: 75 },
    ] },
    grind: { name: 'Grind', choicesMin: 1, choicesMax: 1, options: [
      { name: 'Whole beans', isDefault: true }, { name: 'For a filter' }, { name: 'For an espresso machine' }, { name: 'For a French press' },
    ] },
  },
  categories: [
    { name: 'Coffee', items: [
      { name: 'Espresso', description: 'Our house blend, pulled short: dark chocolate, a little orange.', priceMinor: 350, stock: 50, picture: 'espresso',
        calories: 5, preparationSeconds: 60, diets: ['vegetarian', 'vegan', 'glutenFree', 'lactoseFree'], options: ['espressoSize'] },
      { name: 'Caramel Macchiato', description: 'Vanilla milk, marked with espresso and a lattice of caramel.', priceMinor: 525, stock: 35, picture: 'caramel-macchiato',
        calories: 250, preparationSeconds: 180, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'shots', 'syrups'] },
      { name: 'Cappuccino', description: 'Equal parts espresso, steamed milk and deep, dry foam.', priceMinor: 450, stock: 42, picture: 'cappuccino',
        calories: 120, preparationSeconds: 150, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'shots', 'syrups'] },
      { name: 'Latte', description: 'A double shot under silky steamed milk.', priceMinor: 475, stock: 38, picture: 'latte',
        calories: 190, preparationSeconds: 150, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'shots', 'syrups'] },
      { name: 'Americano', description: 'Espresso, lengthened with hot water. Simple and long.', priceMinor: 375, stock: 55, picture: 'americano',
        calories: 10, preparationSeconds: 90, diets: ['vegetarian', 'vegan', 'glutenFree', 'lactoseFree'], options: ['size', 'shots', 'syrups'] },
      { name: 'Mocha', description: 'Espresso and dark chocolate, steamed milk, whipped cream.', priceMinor: 550, stock: 28, picture: 'mocha',
        calories: 290, preparationSeconds: 180, allergens: ['milk', 'soybeans'], diets: ['vegetarian'], options: ['size', 'milk', 'shots', 'syrups'] },
      { name: 'Flat White', description: 'Two ristretto shots and a thin, glossy layer of milk.', priceMinor: 425, stock: 31, picture: 'flat-white',
        calories: 130, preparationSeconds: 150, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'shots'] },
    ] },
    { name: 'Iced and sweet', items: [
      { name: 'Cold Brew', description: 'Steeped cold for eighteen hours; smooth, with no bitter edge.', priceMinor: 450, stock: 45, picture: 'cold-brew',
        calories: 10, preparationSeconds: 45, diets: ['vegetarian', 'vegan', 'glutenFree', 'lactoseFree'], options: ['size', 'ice', 'syrups'] },
      { name: 'Iced Latte', description: 'Espresso over cold milk and ice.', priceMinor: 500, stock: 40, picture: 'iced-latte',
        calories: 130, preparationSeconds: 120, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'ice', 'shots', 'syrups'] },
      { name: 'Affogato', description: 'Vanilla ice cream, drowned in a hot espresso at the counter.', priceMinor: 600, stock: 15, picture: 'affogato',
        calories: 220, preparationSeconds: 120, allergens: ['milk', 'eggs'], diets: ['vegetarian', 'glutenFree'], options: ['shots'] },
    ] },
    { name: 'Tea', items: [
      { name: 'Matcha Latte', description: 'Stone-ground Uji matcha, whisked into steamed milk.', priceMinor: 475, stock: 22, picture: 'matcha-latte',
        calories: 200, preparationSeconds: 180, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'syrups'] },
      { name: 'Chai Latte', description: 'Black tea with cardamom, ginger, clove and steamed milk.', priceMinor: 450, stock: 25, picture: 'chai-latte',
        calories: 210, preparationSeconds: 150, allergens: ['milk'], diets: ['vegetarian', 'glutenFree'], options: ['size', 'milk', 'shots'] },
    ] },
    { name: 'Breakfast', items: [
      { name: 'Butter Croissant', description: 'Baked here at five this morning. Forty-eight layers, all butter.', priceMinor: 395, picture: 'croissant',
        calories: 330, preparationSeconds: 60, allergens: ['gluten', 'milk', 'eggs'], diets: ['vegetarian'], options: ['warm', 'spread'], dayparts: breakfast },
      { name: 'Everything Bagel', description: 'Boiled, then baked, with sesame, poppy and onion.', priceMinor: 375, picture: 'bagel',
        calories: 290, preparationSeconds: 120, allergens: ['gluten', 'sesame'], diets: ['vegetarian', 'vegan', 'lactoseFree'], options: ['warm', 'spread'], dayparts: breakfast },
      { name: 'Avocado Toast', description: 'Sourdough, smashed avocado, lemon, chilli flakes.', priceMinor: 895, picture: 'avocado',
        calories: 410, preparationSeconds: 300, allergens: ['gluten'], diets: ['vegetarian', 'vegan', 'lactoseFree'], dayparts: breakfast },
      { name: 'Buttermilk Pancakes', description: 'A stack of three with maple syrup and blueberries.', priceMinor: 950, picture: 'pancakes',
        calories: 560, preparationSeconds: 480, allergens: ['gluten', 'milk', 'eggs'], diets: ['vegetarian'], dayparts: breakfast },
    ] },
    { name: 'Bakery', items: [
      { name: 'Chocolate Chip Cookie', description: 'Soft in the middle, a pinch of sea salt on top.', priceMinor: 295, picture: 'cookie',
        calories: 310, preparationSeconds: 30, allergens: ['gluten', 'milk', 'eggs', 'soybeans'], diets: ['vegetarian'], options: ['warm'] },
      { name: 'Cinnamon Doughnut', description: 'Yeast-raised, fried this morning, rolled in cinnamon sugar.', priceMinor: 325, picture: 'doughnut',
        calories: 280, preparationSeconds: 30, allergens: ['gluten', 'milk', 'eggs'], diets: ['vegetarian'] },
      { name: 'Belgian Waffle', description: 'Pearl sugar inside, caramelised outside.', priceMinor: 595, picture: 'waffle',
        calories: 420, preparationSeconds: 240, allergens: ['gluten', 'milk', 'eggs'], diets: ['vegetarian'], options: ['spread'] },
      { name: 'Turkey and Cheddar Sandwich', description: 'Roast turkey, sharp cheddar, mustard and leaves on seeded bread.', priceMinor: 1050, picture: 'sandwich',
        calories: 520, preparationSeconds: 240, allergens: ['gluten', 'milk', 'mustard', 'sesame'], options: ['warm'] },
      { name: 'House Blend, 250 g', description: 'The beans of our espresso, roasted on Tuesdays. For home.', priceMinor: 1495, picture: 'house-blend', taxClass: 'groceries',
        calories: null, preparationSeconds: 60, diets: ['vegetarian', 'vegan', 'glutenFree', 'lactoseFree'], options: ['grind'] },
    ] },
  ],
  coupons: [{ code: 'WELCOME10', kind: 'percent', value: 10 }, { code: 'CLOUD2', kind: 'amount', value: 200, minimumMinor: 1000 }],
}
