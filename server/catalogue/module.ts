import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { createCategory } from './create-category.ts'
import { createItem } from './create-item.ts'
import { createOptionGroup } from './create-option-group.ts'
import { deleteCategory } from './delete-category.ts'
import { deleteItem } from './delete-item.ts'
import { deleteOptionGroup } from './delete-option-group.ts'
import { listCategories } from './list-categories.ts'
import { listItems } from './list-items.ts'
import { listOptionGroups } from './list-option-groups.ts'
import { listTaxClasses } from './list-tax-classes.ts'
import { listUnlistedItems } from './list-unlisted-items.ts'
import type { CatalogueNeeds } from './needs.ts'
import { refusals } from './refusals.ts'
import { showItem } from './show-item.ts'
import { showMenu } from './show-menu.ts'
import { streamMenu } from './stream-menu.ts'
import { updateCategory } from './update-category.ts'
import { updateItem } from './update-item.ts'
import { updateOptionGroup } from './update-option-group.ts'

export const module: Module<CatalogueNeeds> = {
  name: 'catalogue',
  capabilities,
  operations: [
    showMenu, streamMenu,
    listItems, listUnlistedItems, showItem, createItem, updateItem, deleteItem,
    listCategories, createCategory, updateCategory, deleteCategory,
    listOptionGroups, createOptionGroup, updateOptionGroup, deleteOptionGroup,
    listTaxClasses,
  ],
  refusals,
  acts,
  things,
}
