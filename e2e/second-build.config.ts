import web from '../web/vite.config.ts'

/** The screens as they would be built after a change that every page feels: all scripts have other names. */
export default {
  ...web,
  plugins: [...web.plugins ?? [], {
    name: 'another-build',
    transform: (code: string, id: string) => (id.endsWith('/web/ui/classes.ts') ? `${code}\nglobalThis.parlourBuild = 'second'\n` : undefined),
  }],
}
