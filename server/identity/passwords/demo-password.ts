/** The password of all demo accounts, which everybody knows. Where the demo is off it opens nothing. */
export const demoPassword = 'parlour-demo'
