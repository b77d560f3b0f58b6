import { Copy, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { SingleChipGroup } from '../ui/chip-group.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu, MenuButton } from '../ui/menu.tsx'
import { Money } from '../ui/money.tsx'
import { PictureTile } from '../ui/picture-tile.tsx'
import { Quantity } from '../ui/quantity.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast, showUndo } from '../ui/toast.ts'
import { Example } from './example.tsx'

export function Layers() {
  const [open, setOpen] = useState<'item' | 'side' | 'held' | 'dialog' | 'alert'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Example title="Sheet: from the bottom on a phone; in the centre or at the side with room">
        <Button onPress={() => setOpen('item')}>An item (centre)</Button>
        <Button onPress={() => setOpen('side')}>A form (side)</Button>
        <Button onPress={() => setOpen('held')}>Held open</Button>
      </Example>
      <Example title="Dialog, for what cannot be undone">
        <Button onPress={() => setOpen('dialog')}>Dialog</Button>
        <Button variant="danger" onPress={() => setOpen('alert')}>
          Alert
        </Button>
      </Example>
      <Example title="Menu">
        <Menu
          label="More for Espresso"
          actions={[
            { id: 'edit', label: 'Edit', icon: <Pencil aria-hidden="true" />, onAction: () => showToast({ title: 'Edit it is' }) },
            { id: 'copy', label: 'Make a copy', icon: <Copy aria-hidden="true" />, detail: 'With options and prices', onAction: () => undefined },
            { id: 'delete', label: 'Erase', icon: <Trash2 aria-hidden="true" />, tone: 'danger', whyDisabled: 'It has been ordered; retire it instead' },
            { id: 'retire', label: 'Retire', icon: <Trash2 aria-hidden="true" />, tone: 'danger', onAction: () => undefined },
          ]}
        />
        <Menu label="Sort" trigger={<MenuButton>Sort by price</MenuButton>} actions={[{ id: 'name', label: 'Name' }, { id: 'price', label: 'Price' }]} />
      </Example>
      <Example title="Messages">
        <Button onPress={() => showUndo('Order 42 is ready', () => showToast({ title: 'Order 42 is back in preparation' }))}>With undo</Button>
        <Button onPress={() => showToast({ title: 'Saved', tone: 'positive' })}>Positive</Button>
        <Button
          onPress={() => showToast({ title: 'Somebody just took 19:00', detail: '19:15 is free', tone: 'warning', action: { label: 'Take 19:15', onAction: () => undefined } })}
        >
          Warning
        </Button>
      </Example>

      <ItemSheet isOpen={open === 'item'} onClose={close} />
      <Sheet
        isOpen={open === 'side'}
        onClose={close}
        title="Opening hours"
        footer={
          <Button variant="primary" isWide size="large" onPress={close}>
            Save
          </Button>
        }
      >
        <div className="flex flex-col gap-5 pt-1">
          {['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => (
            <TextField key={day} label={day} defaultValue="7:00–19:00" />
          ))}
        </div>
      </Sheet>
      <Sheet
        isOpen={open === 'held'}
        onClose={close}
        place="centre"
        title="Paying…"
        isHeld
        footer={
          <Button isWide onPress={close}>
            Done (for the gallery)
          </Button>
        }
      >
        <p>Please keep this open until your bank has answered.</p>
      </Sheet>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Give 5.25 back?"
        actions={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button variant="primary" onPress={close}>
              Give it back
            </Button>
          </>
        }
      >
        The guest gets it on the card within two days. This cannot be taken back.
      </Dialog>
      <Dialog
        isOpen={open === 'alert'}
        onClose={close}
        isAlert
        title="Erase the account?"
        actions={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button variant="danger" onPress={close}>
              Erase for ever
            </Button>
          </>
        }
      >
        Orders stay on the books without your name. Points and habits are gone.
      </Dialog>
    </>
  )
}

function ItemSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [size, setSize] = useState<string | null>('m')
  const [milk, setMilk] = useState<string | null>('whole')
  const [quantity, setQuantity] = useState(1)
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      place="centre"
      title="Caramel Macchiato"
      picture={<PictureTile name="Caramel Macchiato" src="/pictures/caramel-macchiato.svg" size="cover" isEager />}
      footer={
        <div className="flex items-center gap-3">
          <Quantity label="Caramel Macchiato" value={quantity} onChange={setQuantity} size="large" />
          <Button variant="primary" size="large" isWide trailing={<Money minor={525 * quantity} />} onPress={onClose}>
            Add
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-6">
        <p className="text-muted">Espresso, vanilla, steamed milk and a lattice of caramel. Contains milk.</p>
        <div className="flex flex-col gap-2.5">
          <h3 className="text-20">Size</h3>
          <SingleChipGroup
            label="Size"
            value={size}
            onChange={setSize}
            options={[
              { id: 's', label: 'Small' },
              { id: 'm', label: 'Medium', detail: <Money minor={60} sign="always" /> },
              { id: 'l', label: 'Large', detail: <Money minor={120} sign="always" /> },
            ]}
          />
        </div>
        <div className="flex flex-col gap-2.5">
          <h3 className="text-20">Milk</h3>
          <SingleChipGroup
            label="Milk"
            value={milk}
            onChange={setMilk}
            options={[
              { id: 'whole', label: 'Whole' },
              { id: 'oat', label: 'Oat', detail: <Money minor={70} sign="always" /> },
              { id: 'soy', label: 'Soy', detail: <Money minor={50} sign="always" /> },
              { id: 'almond', label: 'Almond', whyDisabled: 'Sold out until 14:00' },
            ]}
          />
        </div>
        <TextField label="A note for the barista" isOptional placeholder="Extra hot, please" />
      </div>
    </Sheet>
  )
}
