import type { Operation } from '../../platform/http/operation.ts'
import type { OrderNeeds } from '../needs.ts'
import { addToCart } from './add-to-cart.ts'
import { changeCartLine } from './change-cart-line.ts'
import { clearCart } from './clear-cart.ts'
import { removeCartLine } from './remove-cart-line.ts'
import { showCart } from './show-cart.ts'

export const operations: readonly Operation<OrderNeeds>[] = [showCart, addToCart, changeCartLine, removeCartLine, clearCart]
export { linesOfCart } from './cart-lines.ts'
export type { LineToOrder } from './cart-lines.ts'
