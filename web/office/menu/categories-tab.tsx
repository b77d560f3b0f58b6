import { ArrowDown, ArrowUp, Check, Pencil, Trash2, X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast, showUndo } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'
import { useCategoryList, type Category } from './use-lookups.ts'
import { useRefreshMenu } from './use-menu-edits.ts'

const nameMax = 80

/** What the menu is divided into, in its order. */
export function CategoriesTab() {
  const { shop } = useHere()
  const query = useCategoryList()
  const refresh = useRefreshMenu()
  const [isPending, setPending] = useState(false)

  /** Runs a change, says in words what did not work, and shows what is true afterwards. */
  async function run(what: string, change: () => Promise<void>): Promise<boolean> {
    setPending(true)
    try {
      await change()
      return true
    } catch (error) {
      showToast({ title: what, detail: problemOf(error).message, tone: 'danger' })
      return false
    } finally {
      setPending(false)
      refresh()
    }
  }

  const patch = ({ id, version }: Category, body: { name?: string; position?: number }) => (
    answerOf(api.PATCH('/api/categories/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body })))

  async function add(name: string): Promise<boolean> {
    return run(`${name} could not be added`, async () => {
      await answerOf(api.POST('/api/categories', { params: { query: { location: shop.slug } }, body: { name }, headers: { 'idempotency-key': newKey() } }))
    })
  }

  async function remove(category: Category): Promise<void> {
    await run(`${category.name} could not be deleted`, async () => {
      await api.DELETE('/api/categories/{id}', { params: { path: { id: category.id } } })
      showUndo(`${category.name} is deleted`, () => void add(category.name))
    })
  }

  /** Puts a category one place up or down: those whose place is another one afterwards are told. */
  async function move(items: Category[], from: number, to: number): Promise<void> {
    const order = [...items]
    const [moved] = order.splice(from, 1)
    if (!moved) return
    order.splice(to, 0, moved)
    await run(`${moved.name} could not be moved`, async () => {
      for (const [position, category] of order.entries()) if (category.position !== position) await patch(category, { position })
    })
  }

  return (
    <Loaded query={query} what="The categories">
      {(items) => (
        <div className="flex max-w-2xl flex-col gap-6">
          {items.length === 0 && <p className="text-16 text-muted">A menu is divided into categories: coffee, cakes, starters. Add the first one below.</p>}
          <ul>
            {items.map((category, index) => (
              <CategoryLine
                key={category.id}
                category={category}
                whyNotUp={index === 0 ? 'It is the first' : isPending ? 'Saving' : undefined}
                whyNotDown={index === items.length - 1 ? 'It is the last' : isPending ? 'Saving' : undefined}
                onMove={(by) => void move(items, index, index + by)}
                onRename={(name) => run(`${category.name} could not be renamed`, async () => { await patch(category, { name }) })}
                onRemove={() => void remove(category)}
              />
            ))}
          </ul>
          <AddForm onAdd={add} />
        </div>
      )}
    </Loaded>
  )
}

interface CategoryLineProps {
  category: Category
  whyNotUp: string | undefined
  whyNotDown: string | undefined
  onMove: (by: 1 | -1) => void
  onRename: (name: string) => Promise<boolean>
  onRemove: () => void
}

function CategoryLine({ category, whyNotUp, whyNotDown, onMove, onRename, onRemove }: CategoryLineProps) {
  const { id, name, items } = category
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null) {
    return (
      <li className="border-b border-line py-2">
        <form
          className="grid grid-cols-[1fr_auto_auto] items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() === '' || typed.trim() === name) setTyped(null)
            // What was typed stays until it is saved.
            else void onRename(typed.trim()).then((done) => done && setTyped(null))
          }}
        >
          <TextField label={`New name for ${name}`} value={typed} onChange={setTyped} maxLength={nameMax} />
          <IconButton label="Do not rename" icon={<X />} onPress={() => setTyped(null)} />
          <Button type="submit" variant="primary" icon={<Check className="size-5" aria-hidden="true" />}>Save</Button>
        </form>
      </li>
    )
  }
  return (
    <li id={id} className="flex min-h-14 items-center gap-1 border-b border-line py-1">
      <span className="min-w-0 flex-1 text-16 font-medium">
        {name}
        <span className="block text-14 font-normal text-muted">{items === 1 ? '1 item' : `${items} items`}</span>
      </span>
      <IconButton label={`Move ${name} up`} icon={<ArrowUp />} whyDisabled={whyNotUp} onPress={() => onMove(-1)} />
      <IconButton label={`Move ${name} down`} icon={<ArrowDown />} whyDisabled={whyNotDown} onPress={() => onMove(1)} />
      <IconButton label={`Rename ${name}`} icon={<Pencil />} onPress={() => setTyped(name)} />
      <IconButton
        label={`Delete ${name}`}
        icon={<Trash2 />}
        whyDisabled={items > 0 ? `It still has ${items === 1 ? 'an item' : `${items} items`}. Move or retire ${items === 1 ? 'it' : 'them'} first` : undefined}
        onPress={onRemove}
      />
    </li>
  )
}

function AddForm({ onAdd }: { onAdd: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState('')
  function send(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() !== '') void onAdd(name.trim()).then((done) => done && setName(''))
  }
  return (
    <form onSubmit={send} className="grid grid-cols-[1fr_auto] items-end gap-2">
      <TextField label="A new category" value={name} onChange={setName} maxLength={nameMax} placeholder="Cakes" />
      <Button type="submit" whyDisabled={name.trim() === '' ? 'Give it a name first' : undefined}>Add</Button>
    </form>
  )
}
