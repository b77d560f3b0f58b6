import { url } from '../platform/settings/kinds.ts'
import { optional } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
  warehouseUrl: optional('PARLOUR_WAREHOUSE_URL', url('http:', 'https:'), {
    means: 'The warehouse that confirms stock.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
}

export type StockConfig = ValuesOf<typeof settings> & { readonly warehouseUrl: string }
