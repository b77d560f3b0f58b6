import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { listDevices, signOutDevice, signOutOtherDevices } from './devices/devices.ts'
import { operations as invitations } from './invitations/index.ts'
import { operations as members } from './members/index.ts'
import type { IdentityNeeds } from './needs.ts'
import { renameMe } from './people/rename-me.ts'
import { showMe } from './people/show-me.ts'
import { operations as recovery } from './recovery/index.ts'
import { refusals } from './refusals.ts'

export const module: Module<IdentityNeeds> = {
  name: 'identity',
  capabilities,
  operations: [
    showMe, renameMe, listDevices, signOutDevice, signOutOtherDevices, ...members, ...invitations, ...recovery,
  ],
  refusals,
  acts,
  things,
}
