import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.ts'

/** Fetches the file first, so that a refusal is said in words here instead of being saved as a file. */
export function DownloadData() {
  const downloading = useMutation({
    mutationFn: () => answerOf(api.GET('/api/me/export', { parseAs: 'blob' })),
    onSuccess: (file) => {
      save(file)
      showToast({ title: 'Your data is saved', detail: fileName, tone: 'positive' })
    },
  })
  return (
    <div className="flex flex-col items-start gap-2">
      <Button icon={<Download className="size-5" aria-hidden="true" />} isPending={downloading.isPending} onPress={() => downloading.mutate()}>
        Download my data
      </Button>
      {downloading.isError && (
        <p role="alert" className="text-14 font-medium text-danger">
          {problemOf(downloading.error).message}
        </p>
      )}
    </div>
  )
}

const fileName = 'parlour-my-data.json'
/** Long after the browser has begun to save it. */
const savedAfterMs = 60_000

function save(file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), savedAfterMs)
}
