/** Where the bridge to better-auth writes who is asking, so that a client can't choose its own address in a header. */
export const clientAddressHeader = 'x-parlour-client-address'
