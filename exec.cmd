@rem npm runs its scripts in cmd here, which knows no exec. Elsewhere exec puts Parlour in the shell's place, so that signals reach it.
@%*
