import { useState } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { PictureTile } from '../ui/picture-tile.tsx'
import { ProgressRing } from '../ui/progress-ring.tsx'
import { Example } from './example.tsx'
import { coffees } from './sample-data.ts'

export function People() {
  const [stamps, setStamps] = useState(3)
  return (
    <>
      <Example title="Avatars">
        <Avatar name="Ana María López" size="large" />
        <Avatar name="Bo" />
        <Avatar name="張 偉" size="small" />
      </Example>
      <Example title="Pictures: drawn on a tint, none, not available, filling its place">
        {coffees.map((item) => (
          <PictureTile key={item.id} name={item.name} src={item.picture} isFaded={item.soldOut !== undefined} />
        ))}
        <PictureTile name="Croissant" src="/pictures/croissant.svg" size="small" />
        <PictureTile name="Croissant" src="/pictures/croissant.svg" size="large" />
        <PictureTile name="Gone" src="/pictures/not-there.png" />
        <div className="w-60 overflow-hidden rounded-10">
          <PictureTile name="Lasagna" src="/pictures/lasagna.svg" size="cover" />
        </div>
      </Example>
      <Example title="Progress rings">
        <ProgressRing label="Stamps" value={stamps} max={5} valueText={`${stamps} of 5 stamps`}>
          <span className="display text-25 tabular">{stamps}/5</span>
        </ProgressRing>
        <ProgressRing label="Done" value={5} max={5} tone="positive">
          <img src="/pictures/trophy.svg" alt="" className="size-10" />
        </ProgressRing>
        <ProgressRing label="Nothing yet" value={0} max={5} size={64} />
        <ProgressRing label="Time left" value={2} max={8} tone="warning" size={64}>
          <span className="text-14 font-semibold tabular">2 min</span>
        </ProgressRing>
        <Button onPress={() => setStamps((stamps + 1) % 6)}>One more stamp</Button>
      </Example>
    </>
  )
}
