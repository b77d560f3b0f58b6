import { act } from '../platform/act.ts'
import type { Acts, Things } from '../platform/act.ts'

const itemFields = ['name', 'priceMinor', 'featured', 'listed', 'soldOutUntil', 'categoryId', 'taxClassId']

export const things: Things = {
  menuItem: { nameless: 'an item', nameOf: 'select name from menu_item where business_id = entry.business_id and id = entry.subject_id' },
  category: { nameless: '(one that is gone)', nameOf: 'select name from category where business_id = entry.business_id and id = entry.subject_id' },
  optionGroup: { nameless: '(one that is gone)', nameOf: 'select name from option_group where business_id = entry.business_id and id = entry.subject_id' },
}

export const acts: Acts = {
  createMenuItem: act('menuItem', (thing) => `put ${thing} on the menu`, () => 'put something on the menu', itemFields),
  updateMenuItem: act('menuItem', (thing) => `changed ${thing}`, (thing) => `change ${thing}`, itemFields),
  deleteMenuItem: act('menuItem', (thing) => `took ${thing} off the menu for good`, (thing) => `take ${thing} off the menu for good`),
  createCategory: act('category', (thing) => `made the category ${thing}`, () => 'make a category', ['name', 'position']),
  updateCategory: act('category', (thing) => `changed the category ${thing}`, (thing) => `change the category ${thing}`, ['name', 'position']),
  deleteCategory: act('category', (thing) => `deleted the category ${thing}`, (thing) => `delete the category ${thing}`),
  createOptionGroup: act('optionGroup', (thing) => `made the option group ${thing}`, () => 'make an option group', ['name', 'choicesMin', 'choicesMax']),
  updateOptionGroup: act('optionGroup', (thing) => `changed the option group ${thing}`, (thing) => `change the option group ${thing}`, ['name', 'choicesMin', 'choicesMax']),
  deleteOptionGroup: act('optionGroup', (thing) => `deleted the option group ${thing}`, (thing) => `delete the option group ${thing}`),
}
