export interface ToastWords {
  title: string
  detail?: string
  tone?: 'neutral' | 'positive' | 'warning' | 'danger'
  /** One thing that can be done about it; “Undo” for what was just done. */
  action?: { label: string; onAction: () => void }
}
