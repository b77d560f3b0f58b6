import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { roleWords, type CrewRole } from '../crew/roles.ts'
import type { Member } from '../crew/shapes.ts'
import { newKey } from '../storefront/device/new-key.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroupField } from '../ui/choice-fields.tsx'
import { Menu, type MenuAction } from '../ui/menu.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast, showUndo } from '../ui/toast.ts'
import { useHere } from './here.ts'
import { PageHead } from './page-head.tsx'
import { LoadedPages, usePages } from './pages.tsx'

type Given = 'manager' | 'staff' | 'courier'

const given: Record<Given, string> = { staff: 'Works at the board', courier: 'Brings deliveries', manager: 'Runs this office: menu, stock, team, refunds' }
const pageLength = 50
const roles: Given[] = ['staff', 'courier', 'manager']

/** Why somebody of this role may not give or take that one; as the server decides it. */
function whyNot(mine: CrewRole, role: Member['role']): string | undefined {
  if (role === 'owner' && mine !== 'owner' && mine !== 'admin') return 'Only an owner can do that'
  return role === 'manager' && mine === 'manager' ? 'Only an owner appoints and dismisses managers' : undefined
}

/** Who works here. */
export function TeamPage() {
  const { shop, me, role: mine } = useHere()
  const queryClient = useQueryClient()
  const path = { location: shop.slug }
  const query = usePages(['get', '/api/locations/{location}/members', path],
    (page, signal) => api.GET('/api/locations/{location}/members', { params: { path, query: { limit: pageLength, ...page } }, signal }))
  const [isAdding, setAdding] = useState(false)
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['get', '/api/locations/{location}/members'] })

  async function run(what: string, change: () => Promise<void>): Promise<void> {
    try {
      await change()
    } catch (error) {
      showToast({ title: what, detail: problemOf(error).message, tone: 'danger' })
    }
    refresh()
  }
  const appoint = (member: Member, role: Given, done: string) => run(`${member.name} could not be changed`, async () => {
    await answerOf(api.PUT('/api/locations/{location}/members/{personId}', {
      params: { path: { location: shop.slug, personId: member.personId } }, body: { role, ...(member.jobTitle ? { jobTitle: member.jobTitle } : {}) },
    }))
    showToast({ title: done })
  })
  const dismiss = (member: Member) => run(`${member.name} could not be removed`, async () => {
    await api.DELETE('/api/locations/{location}/members/{personId}', { params: { path: { location: shop.slug, personId: member.personId } } })
    const { role } = member
    if (role === 'owner') showToast({ title: `${member.name} is no longer an owner` })
    else showUndo(`${member.name} no longer works here`, () => void appoint(member, role, `${member.name} works here again`))
  })

  function actions(member: Member): MenuAction[] {
    const why = whyNot(mine, member.role)
    const changes = member.role === 'owner' ? [] : roles.filter((role) => role !== member.role).map((role) => ({
      id: role, label: `Make ${roleWords[role].toLowerCase()}`, detail: given[role], whyDisabled: why ?? whyNot(mine, role),
      onAction: () => void appoint(member, role, `${member.name} is ${roleWords[role].toLowerCase()} now`),
    }))
    return [...changes, { id: 'remove', label: member.personId === me.id ? 'Leave the team' : 'Remove from the team', tone: 'danger', whyDisabled: why, onAction: () => void dismiss(member) }]
  }

  return (
    <>
      <PageHead title="Team" words={`Who works at ${shop.name}, and what they may do.`}>
        <Button variant="primary" onPress={() => setAdding(true)}>Add somebody</Button>
      </PageHead>
      <LoadedPages query={query} what="The team">
        {(members) => (
          <ul className="max-w-3xl">
            {members.map((member) => (
              <li key={member.personId} className="flex min-h-16 items-center gap-3 border-b border-line py-2">
                <Avatar name={member.name} />
                <span className="min-w-0 flex-1 text-16">
                  <span className="block truncate font-medium">{member.name}{member.personId === me.id && <span className="font-normal text-muted"> (you)</span>}</span>
                  <span className="block truncate text-14 text-muted">{member.email}</span>
                </span>
                <span className="text-end text-16">
                  {roleWords[member.role]}
                  {member.jobTitle && member.jobTitle !== roleWords[member.role] && <span className="block text-14 text-muted">{member.jobTitle}</span>}
                </span>
                <Menu label={`More for ${member.name}`} actions={actions(member)} />
              </li>
            ))}
          </ul>
        )}
      </LoadedPages>
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title="Add somebody" place="centre">
        <AddForm mine={mine} onDone={() => { refresh(); setAdding(false) }} />
      </Sheet>
    </>
  )
}

function AddForm({ mine, onDone }: { mine: CrewRole; onDone: () => void }) {
  const { shop } = useHere()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Given>('staff')
  const [jobTitle, setJobTitle] = useState('')
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)

  async function add(): Promise<void> {
    setPending(true)
    setError(undefined)
    try {
      const member = await answerOf(api.POST('/api/locations/{location}/members', {
        params: { path: { location: shop.slug } }, body: { email: email.trim(), role, ...(jobTitle.trim() ? { jobTitle: jobTitle.trim() } : {}) }, headers: { 'idempotency-key': newKey() },
      }))
      showToast({ title: `${member.name} works here now`, tone: 'positive' })
      onDone()
    } catch (caught) {
      const problem = problemOf(caught)
      setError(problem.status === 404 ? 'Nobody has an account with this address yet. Ask them to sign up first, then add them.' : problem.message)
    } finally {
      setPending(false)
    }
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (email.trim() !== '') void add()
      }}
    >
      <TextField
        label="E-mail address"
        type="email"
        hint="Of the account they have signed up with"
        value={email}
        onChange={setEmail}
        error={error}
        autoComplete="off"
      />
      <RadioGroupField
        label="Role"
        value={role}
        onChange={(id) => setRole(roles.find((one) => one === id) ?? 'staff')}
        options={roles.map((id) => {
          const why = whyNot(mine, id)
          return { id, label: roleWords[id], detail: given[id], ...(why ? { whyDisabled: why } : {}) }
        })}
      />
      <TextField label="Job title" isOptional placeholder="Head barista" value={jobTitle} onChange={setJobTitle} maxLength={80} />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        whyDisabled={email.trim() === '' ? 'Type an e-mail address first' : undefined}
      >
        Add to the team
      </Button>
    </form>
  )
}
