import { Copy, Download } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.ts'

/** Codes that are shown this once, and ways to keep them. */
export function RecoveryCodes({ codes, lead, onKept }: { codes: readonly string[]; lead: string; onKept: () => void }) {
  const text = codes.join('\n')
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ title: 'Copied', tone: 'positive' })
    } catch {
      showToast({ title: 'Your browser did not let us copy', detail: 'Select the codes and copy them yourself.', tone: 'warning' })
    }
  }
  return (
    <section className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <h2 className="text-20">Your recovery codes</h2>
        <p className="text-16 text-muted">{lead} They are not shown again.</p>
      </div>
      <ul aria-label="Recovery codes" className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-10 border border-line bg-raised p-4">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-16 tracking-wide tabular select-all">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button icon={<Copy className="size-5" aria-hidden="true" />} onPress={() => void copy()}>
          Copy
        </Button>
        <Button icon={<Download className="size-5" aria-hidden="true" />} onPress={() => download(text)}>
          Download
        </Button>
        <Button variant="primary" onPress={onKept}>
          I have kept them
        </Button>
      </div>
    </section>
  )
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([`Recovery codes for Parlour\n\n${text}\n`], { type: 'text/plain' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: 'parlour-recovery-codes.txt' })
  link.click()
  URL.revokeObjectURL(address)
}
