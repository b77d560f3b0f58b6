import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextAreaField, TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { useLast } from '../use-last.ts'
import { fillExamples, unknownFacts } from './examples.ts'
import type { Template } from './shapes.ts'

const subjectMax = 150
const bodyMax = 4000

/** The words of one message, with what can stand in braces and how a guest would read it. */
export function WordsSheet({ template, onClose }: { template: Template | undefined; onClose: () => void }) {
  // While it goes, it shows what it showed.
  const shown = useLast(template)
  if (!shown) return null
  return <WordsForm key={`${shown.kind} ${shown.version}`} template={shown} isOpen={template !== undefined} onClose={onClose} />
}

function WordsForm({ template, isOpen, onClose }: { template: Template; isOpen: boolean; onClose: () => void }) {
  const { kind, name, facts, version, isOwn } = template
  const [subject, setSubject] = useState(template.subject)
  const [body, setBody] = useState(template.body)
  const save = useChange(onClose)
  const unknown = (text: string) => unknownFacts(text, facts).map((each) => `There is no {${each}} here.`)[0]
  const isChanged = subject !== template.subject || body !== template.body
  const whyDisabled = unknown(subject) ?? unknown(body)
    ?? (subject.trim() === '' || body.trim() === '' ? 'Both need words' : isChanged ? undefined : 'Nothing has changed yet')
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={name}
      closesOnBack={false}
      isHeld={isChanged}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" isPending={save.isPending} whyDisabled={whyDisabled} onPress={() => save.mutate({ kind, words: { subject, body, version } })}>
            Save
          </Button>
          {isOwn && (
            <Button variant="quiet" isPending={save.isPending} onPress={() => save.mutate({ kind, words: null })}>
              Go back to our words
            </Button>
          )}
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        <TextField label="Subject" value={subject} onChange={setSubject} maxLength={subjectMax} error={unknown(subject)} />
        <TextAreaField label="Text" value={body} onChange={setBody} maxLength={bodyMax} error={unknown(body)} hint="Leave an empty line between paragraphs." />
        {facts.length > 0 && (
          <div className="flex flex-col gap-1 text-14 text-muted">
            <p>You can write</p>
            <ul className="flex flex-col gap-0.5">
              {facts.map((fact) => (
                <li key={fact.name}>
                  <code className="font-semibold text-text">{`{${fact.name}}`}</code>, such as “{fact.example}”
                </li>
              ))}
            </ul>
          </div>
        )}
        <Preview template={template} subject={subject} body={body} />
      </div>
    </Sheet>
  )
}

function Preview({ template: { facts, action }, subject, body }: { template: Template; subject: string; body: string }) {
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-2">
      <h3 id="preview" className="text-16 font-semibold">Preview</h3>
      <div className="flex flex-col gap-3 rounded-10 border border-line border-t-4 border-t-accent-mark bg-raised p-4 text-16">
        <p className="text-20 font-semibold wrap-anywhere">{fillExamples(subject, facts)}</p>
        {fillExamples(body, facts).split(/\n\s*\n/).map((paragraph, index) => <p key={index} className="wrap-anywhere whitespace-pre-line">{paragraph}</p>)}
        {action && <p className="self-start rounded-10 bg-accent px-4 py-2.5 font-semibold text-on-accent">{action}</p>}
      </div>
    </section>
  )
}

type Change = { kind: string; words: { subject: string; body: string; version: number } | null }

function useChange(onDone: () => void) {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const path = '/api/locations/{location}/message-templates/{kind}'
  return useMutation({
    mutationFn: ({ kind, words }: Change) => {
      const params = { path: { location: shop.slug, kind } }
      return answerOf(words ? api.PUT(path, { params, body: words }) : api.DELETE(path, { params }))
    },
    onSuccess: async (_template, { words }) => {
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/locations/{location}/message-templates'] })
      showToast({ title: words ? 'Your words are kept' : 'Our words again', tone: 'positive' })
      onDone()
    },
    onError: (error) => showToast({ title: 'The words were not kept', detail: problemOf(error).message, tone: 'danger' }),
  })
}
