/** Generated from the OpenAPI file by `npm run generate`. */

export interface paths {
    "/api/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another email address, or for a first one; it counts once the link that is mailed there was opened */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password, or choose a first one */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/check-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the link that was mailed is good still; it is not used up */
        post: operations["checkLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email-otp/send-verification-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the code of a sign-up again; the answer is the same when there is none */
        post: operations["sendSignUpCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email-otp/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a sign-up with the code that was mailed, and be signed in; needs the cookie of the sign-up, or its password */
        post: operations["verifySignUpCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This session and whose it is; null for a guest */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify our tokens */
        get: operations["listSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/phone-number/send-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to a phone number, whoever has it; at most three an hour, with a minute between them */
        post: operations["sendPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/phone-number/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the code that was sent, making an account when the number has none; or prove the number of the account one has */
        post: operations["verifyPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to choose a new password with; the answer is the same when nobody has the address */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the link that was mailed; every device is signed out */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/revoke-other-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions but this one */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/revoke-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all of the person's sessions */
        post: operations["revokeSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/send-verification-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link that proves one's own address; earlier links stop working */
        post: operations["sendVerificationEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: a session cookie for browsers, its token for programs; or what the second step needs */
        post: operations["signInWithEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an account; the code or the link that is mailed makes it. The answer is the same when the address has one already */
        post: operations["signUpWithEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signed token (JWT) of this session, good for 15 minutes */
        get: operations["getToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without the second step again */
        post: operations["disableTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an app for the second step; it counts once a code of it was sent to verify-totp */
        post: operations["enableTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes, shown once; earlier ones stop working */
        post: operations["makeRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of signing in, with one of the recovery codes; each works once */
        post: operations["verifyRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of signing in, with a code of the app; or, signed in, the end of setting the app up, which signs every other device out */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove an address by the link that was mailed: completes a sign-up, a change of address, or the proof of the one there is */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who own the business, by name */
        get: operations["listOwners"];
        put?: never;
        /** Make somebody who has an account an owner, by email address */
        post: operations["appointOwnerByEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business}/owners/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a person an owner of the business */
        put: operations["appointOwner"];
        post?: never;
        /** Take the role of an owner away; one always stays */
        delete: operations["dismissOwner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business}/owners/{personId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the role of an owner rest; one always stays */
        put: operations["suspendOwner"];
        post?: never;
        /** Give a suspended owner their role back */
        delete: operations["reinstateOwner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories of the business at a location, in the order of the menu */
        get: operations["listCategories"];
        put?: never;
        /** A new category for the business at a location */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a category that has no items */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /** Rename or move a category. Needs If-Match. */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/api/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the demo data, to sign in with: while those data are there, and only those whose password is still the one they came with */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every email and text message that was “sent”, the newest first: in the demo, while nothing real sends any */
        get: operations["showDemoInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-inbox/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One “sent” email as HTML, to be shown in a frame */
        get: operations["showDemoMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation offers, from whom, and whether it is still good; for everyone who has its link */
        get: operations["showInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the role that an invitation offers; one by email needs an account with that verified address */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to an invitation; needs no account */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places one can order from: the nearest first, or by name */
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A location: where it is, when it is open, what it offers */
        get: operations["showLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Take orders, or stop taking them for now; and how much an order may cost */
        patch: operations["updateLocation"];
        trace?: never;
    };
    "/api/locations/{location}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to which thing, the newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All cards of the board, or those that changed since a cursor; follow on with its stream from the cursor given */
        get: operations["showBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/board/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow the board from a cursor: `card` for each order that changed, `stats` when the figures did, `reset` when the board has to be loaded again */
        get: operations["streamBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My cart here, priced as of now, with what changed since I filled it */
        get: operations["showCart"];
        put?: never;
        post?: never;
        /** Empty my cart here */
        delete: operations["clearCart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/cart/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put something into my cart; the same again adds to its quantity */
        post: operations["addToCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/cart/items/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a line out of my cart; once it is out, again changes nothing */
        delete: operations["removeCartLine"];
        options?: never;
        head?: never;
        /** Another quantity (0 removes), other options or another note */
        patch: operations["changeCartLine"];
        trace?: never;
    };
    "/api/locations/{location}/guest-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a guest: name, contact, address and notes of all guest orders of the business with this email address or number */
        post: operations["eraseGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that wait for an answer, the newest first */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody to work here: by email, or by a link (see …/link) for whoever comes first */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back that nobody has answered yet */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/invitations/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link of an invitation, to copy or to show as a code */
        get: operations["showInvitationLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/kitchen/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the day goes: orders, active ones, average preparation, completed */
        get: operations["showKitchenStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who work here, by name */
        get: operations["listMembers"];
        put?: never;
        /** Give a role here to somebody who has an account, by email address */
        post: operations["appointMemberByEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a person a role here, or another one */
        put: operations["appointMember"];
        post?: never;
        /** Take a person's role here away */
        delete: operations["dismissMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/members/{personId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a person's role here rest: it counts for nothing from this moment, also on screens that are open */
        put: operations["suspendMember"];
        post?: never;
        /** Give a suspended person their role here back */
        delete: operations["reinstateMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is sold here now */
        get: operations["showMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/menu/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says when the menu changes (server-sent events `menu`: `{ etag, version }`), beginning with how it is now */
        get: operations["streamMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What guests and crew are told in which words: those of the business, or ours */
        get: operations["listMessageTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/message-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say it in the business’s own words, at all of its locations */
        put: operations["writeMessageTemplate"];
        post?: never;
        /** Go back to our words, at all locations of the business */
        delete: operations["deleteMessageTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to guests and crew of this location, the newest first: when, by which way, and what became of it. Kept for 90 days. */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an order would cost and when it would be ready, as placing it now would say; nothing is written */
        post: operations["quoteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a location requires of those who run it */
        get: operations["showLocationSecurity"];
        /** Require two-factor sign-in of the managers and owners of a location, or no longer */
        put: operations["secureLocation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on the shelves: every item on the menu here or counted here, by name */
        get: operations["listStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/stock/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many there are of one item */
        get: operations["showStockItem"];
        /** Say how many there really are; an item that nobody counted is counted from then on */
        put: operations["countStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/stock/{itemId}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why there are as many as there are: every movement of an item here, the newest first */
        get: operations["listStockMovements"];
        put?: never;
        /** Goods that came in, or that had to be thrown away */
        post: operations["recordStockMovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do where */
        get: operations["showMe"];
        put?: never;
        post?: never;
        /** Delete my account and all that is kept about me; the books of businesses stay, without my name */
        delete: operations["eraseMe"];
        options?: never;
        head?: never;
        /** Change one's own name */
        patch: operations["renameMe"];
        trace?: never;
    };
    "/api/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, the last used first */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        /** Sign every device out but this one, at once */
        delete: operations["signOutOtherDevices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one device out, at once */
        delete: operations["signOutDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about me, as a file */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give one of my roles back */
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I want to be told, and when not */
        get: operations["showNotificationPreferences"];
        /** Say how I want to be told, and when not. Codes, links and warnings about the account come all the same. */
        put: operations["changeNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was told, the newest first, and how much of it I have not read */
        get: operations["listMyNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as read: those named, or all */
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what I was told I have not read */
        get: operations["countMyNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/orders/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find the orders that one placed as a guest, by one's proved email address and phone number */
        post: operations["claimMyOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices on which I am told */
        get: operations["listPushSubscriptions"];
        put?: never;
        /** Be told on this device until it is signed out; it is whoever’s who said so last */
        post: operations["addPushSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be told on this device no more */
        delete: operations["removePushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/menu-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on the menu of a location: searched, filtered, sorted; else in the order of the menu, or of relevance */
        get: operations["listMenuItems"];
        put?: never;
        /** A new item, on the menu of one location */
        post: operations["createMenuItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/menu-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item with everything that can be edited, and the tag to edit it by */
        get: operations["showMenuItem"];
        put?: never;
        post?: never;
        /** Erase an item that was never ordered; retire one that was */
        delete: operations["deleteMenuItem"];
        options?: never;
        head?: never;
        /** Edit an item; price, featured, soldOutUntil and listed are those of `location`. Needs If-Match. */
        patch: operations["updateMenuItem"];
        trace?: never;
    };
    "/api/menu-items/unlisted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items of the business that are not on the menu of a location, but could be */
        get: operations["listUnlistedMenuItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what for the whole platform: what belongs to no business, the newest first, by days of UTC */
        get: operations["listPlatformEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit: stock and payments against their movements and orders, and orders that are stuck */
        get: operations["showBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that no try could handle, the newest first: of one location, or of all that I manage */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again: a failed order begins another attempt, any other message goes back into its queue */
        post: operations["redriveDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent about accounts, which belong to no business: codes, links and warnings, without what they said */
        get: operations["listAccountMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/people/{personId}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign somebody else out on all their devices, at once */
        post: operations["signOutPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/people/{personId}/two-factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the two-factor sign-in of somebody off who lost their app and recovery codes, and sign them out everywhere. Not one’s own, nor an administrator’s */
        post: operations["resetTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/people/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The one account that has exactly this email address or phone number, for helping somebody who cannot sign in; 20 an hour */
        post: operations["lookUpPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/option-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What guests of the business at a location can be asked, by name */
        get: operations["listOptionGroups"];
        put?: never;
        /** A new group of options for the business at a location */
        post: operations["createOptionGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/option-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a group of options that no item uses */
        delete: operations["deleteOptionGroup"];
        options?: never;
        head?: never;
        /** Edit a group of options; `options` replaces all of them. Needs If-Match. */
        patch: operations["updateOptionGroup"];
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My orders; with `location`, those of a location where I work; a courier sees their deliveries */
        get: operations["listOrders"];
        put?: never;
        /** Place an order: checked, priced, stock held and written in one go */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, for its guest, the crew, or whoever has its tracking link */
        get: operations["showOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order while that is allowed; what was paid goes back by itself */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/courier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a delivery to a courier of this location, or take it back with null */
        put: operations["assignCourier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refund an order, all of it or a part; the pipeline carries it out */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move an order on (or, undoing, back) */
        put: operations["moveOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow one order: an `order` event now and after each change */
        get: operations["streamOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tax-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tax classes of the business, with their rates at a location */
        get: operations["listTaxClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the program runs */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can work: the database answers within two seconds. Without its cache it can */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Problem */
        Problem: {
            code: string;
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    newEmail: string;
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    currentPassword?: string;
                    /** @description 8 to 128 characters; not one of the commonest, and not one's own name or address */
                    newPassword: string;
                    /** @description True: every other device is signed out */
                    revokeOtherSessions?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
    };
    checkLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The operation that it is to be used for
                     * @enum {unknown}
                     */
                    purpose: "resetPassword" | "verifyEmail";
                    /** @description From the link in the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    sendSignUpCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                    /** @enum {string} */
                    type?: "email-verification";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        expiresInSeconds: number;
                        /** @description Until another one can be sent */
                        retryAfterSeconds: number;
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    verifySignUpCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                    /** @description The 6 digits that were sent */
                    otp: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        status: true;
                        token: string;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            ipAddress: string | null;
                            token: string;
                            /** Format: date-time */
                            updatedAt: string;
                            userAgent: string | null;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    } | null;
                };
            };
        };
    };
    listSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: ({
                            alg: string;
                            kid: string;
                            kty: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    sendPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                    /** @description With its country, as +1 212 555 0123 */
                    phoneNumber: string;
                    /** @description True: it is to become the number of the account that is signed in, whose proof is asked for before anything is sent */
                    updatePhoneNumber?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        expiresInSeconds: number;
                        message: string;
                        /** @description Until another one can be sent */
                        retryAfterSeconds: number;
                    };
                };
            };
        };
    };
    verifyPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The 6 digits that were sent */
                    code: string;
                    /** @description How a new account is called */
                    name?: string;
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                    /** @description With its country, as +1 212 555 0123 */
                    phoneNumber: string;
                    /** @description True: the number becomes that of the account that is signed in */
                    updatePhoneNumber?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The account was made just now */
                        isNew: boolean;
                        /** @enum {boolean} */
                        status: true;
                        token: string | null;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    } | {
                        /** @description For programs that keep no cookies: goes along with the code of the second step */
                        challenge: string;
                        twoFactorMethods: string[];
                        /** @enum {boolean} */
                        twoFactorRedirect: true;
                    };
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 8 to 128 characters; not one of the commonest, and not one's own name or address */
                    newPassword: string;
                    /** @description From the link in the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    revokeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    sendVerificationEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    signInWithEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                    password: string;
                    /**
                     * @description False: the session ends after a day, and its cookie with the browser
                     * @default true
                     */
                    rememberMe?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    } | {
                        /** @description For programs that keep no cookies: goes along with the code of the second step */
                        challenge: string;
                        twoFactorMethods: string[];
                        /** @enum {boolean} */
                        twoFactorRedirect: true;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                    };
                };
            };
        };
    };
    signUpWithEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An email address */
                    email: string;
                    name: string;
                    /** @description 8 to 128 characters; not one of the commonest, and not one's own name or address */
                    password: string;
                    /**
                     * @description False: the session ends after a day, and its cookie with the browser
                     * @default true
                     */
                    rememberMe?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        expiresInSeconds: number;
                        /** @description Until another one can be sent */
                        retryAfterSeconds: number;
                        token: null;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
        };
    };
    disableTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                    };
                };
            };
        };
    };
    enableTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each signs in once when the app is lost. Not shown again */
                        backupCodes: string[];
                        /** @enum {string} */
                        method: "totp";
                        /** @description What the app reads from a picture; its secret can be typed too */
                        totpURI: string;
                    };
                };
            };
        };
    };
    makeRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password; who has none must have signed in within the last 15 minutes */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                        /** @enum {boolean} */
                        status: true;
                    };
                };
            };
        };
    };
    verifyRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the first step, for programs that keep no cookies */
                    challenge?: string;
                    code: string;
                    /** @description True: this browser need not show the second step for 30 days */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the first step, for programs that keep no cookies */
                    challenge?: string;
                    /** @description The six digits that the app shows */
                    code: string;
                    /** @description True: this browser need not show the second step for 30 days */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        /** AccountUser */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the sign-up, when it was begun in another browser */
                    password?: string;
                    /** @description From the link in the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code?: string;
                        message?: string;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        proved: "signUp" | "verifyEmail" | "changeEmail";
                        /** @enum {boolean} */
                        status: true;
                        /** @description Of the session, where a sign-up was completed */
                        token: string | null;
                        /** @description Where a sign-up was completed */
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            phoneNumber: string | null;
                            twoFactorEnabled: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    listOwners: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug */
                business: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description For those who appoint; null for others, and for people without one */
                            email: string | null;
                            jobTitle: string | null;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                            /** @description Their role counts for nothing until they are reinstated */
                            suspended: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    appointOwnerByEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                business: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    appointOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                business: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    dismissOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                business: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    suspendOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                business: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    reinstateOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                business: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description How many items of the business are in it, without retired ones */
                            items: number;
                            name: string;
                            position: number;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query: {
                location: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description How many items of the business are in it, without retired ones */
                        items: number;
                        name: string;
                        position: number;
                        version: number;
                    };
                };
            };
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description How many items of the business are in it, without retired ones */
                        items: number;
                        name: string;
                        position: number;
                        version: number;
                    };
                };
            };
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether everything that is “sent” can be read in the demo inbox, /inbox */
                        inbox: boolean;
                        items: {
                            email: string;
                            name: string;
                            /** @description What somebody would call it: barista, owner */
                            role: string;
                        }[];
                        password: string;
                    };
                };
            };
        };
    };
    showDemoInbox: {
        parameters: {
            query?: {
                /** @description Of each kind */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: {
                            /** Format: date-time */
                            at: string;
                            from: string;
                            /** @description Then it can be looked at as /api/demo-inbox/mails/{id} */
                            hasHtml: boolean;
                            id: string;
                            subject: string;
                            text: string;
                            to: string;
                        }[];
                        texts: {
                            /** Format: date-time */
                            at: string;
                            from: string;
                            id: string;
                            text: string;
                            to: string;
                        }[];
                    };
                };
            };
        };
    };
    showDemoMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        business: {
                            accent: string;
                            name: string;
                            slug: string;
                        };
                        /** @description Whose it is, `a•••@example.org`; null: for whoever comes first */
                        emailMasked: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        inviterName: string;
                        jobTitle: string | null;
                        location: {
                            name: string;
                            slug: string;
                        };
                        /** @enum {unknown} */
                        role: "manager" | "staff" | "courier";
                        /** @enum {unknown} */
                        state: "open" | "accepted" | "declined" | "withdrawn" | "expired" | "lapsed";
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLocations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "cafe" | "restaurant" | "salon" | "shop";
                limit?: number;
                /** @description Latitude and longitude: `47.61,-122.33` */
                near?: string;
                /** @description Part of the name, the business, the street or the city */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The colour of the business, `#rrggbb` */
                            accent: string;
                            /** @description Whether orders are taken; staff can stop them */
                            accepting: boolean;
                            businessName: string;
                            businessSlug: string;
                            city: string;
                            country: string;
                            currency: string;
                            deliveryFeeMinor: number;
                            deliveryMinutes: number;
                            /** @description From `near`, as the crow flies; null when that is not known */
                            distanceMetres: number | null;
                            fulfilments: ("pickup" | "dineIn" | "delivery" | "instant")[];
                            id: string;
                            /** @enum {unknown} */
                            kind: "cafe" | "restaurant" | "salon" | "shop";
                            latitude: number | null;
                            locale: string;
                            longitude: number | null;
                            name: string;
                            /** @description When it opens or closes next; null when it never does */
                            nextChangeAt: string | null;
                            openingHours: {
                                /** @description At or before `opens`: on the next day. 24:00 ends the day. */
                                closes: string;
                                opens: string;
                                /** @description ISO: 1 is Monday */
                                weekday: number;
                            }[];
                            openNow: boolean;
                            /** @description The most that an order may cost, with everything */
                            orderTotalMaxMinor: number;
                            postcode: string;
                            pricesIncludeTax: boolean;
                            slug: string;
                            street: string;
                            timeZone: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    showLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The colour of the business, `#rrggbb` */
                        accent: string;
                        /** @description Whether orders are taken; staff can stop them */
                        accepting: boolean;
                        businessName: string;
                        businessSlug: string;
                        city: string;
                        country: string;
                        currency: string;
                        deliveryFeeMinor: number;
                        deliveryMinutes: number;
                        fulfilments: ("pickup" | "dineIn" | "delivery" | "instant")[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "cafe" | "restaurant" | "salon" | "shop";
                        latitude: number | null;
                        locale: string;
                        longitude: number | null;
                        name: string;
                        /** @description When it opens or closes next; null when it never does */
                        nextChangeAt: string | null;
                        openingHours: {
                            /** @description At or before `opens`: on the next day. 24:00 ends the day. */
                            closes: string;
                            opens: string;
                            /** @description ISO: 1 is Monday */
                            weekday: number;
                        }[];
                        openNow: boolean;
                        /** @description The most that an order may cost, with everything */
                        orderTotalMaxMinor: number;
                        postcode: string;
                        pricesIncludeTax: boolean;
                        slug: string;
                        street: string;
                        timeZone: string;
                    };
                };
            };
        };
    };
    updateLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepting?: boolean;
                    /** @description Minor units: the most that an order may cost */
                    orderTotalMaxMinor?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The colour of the business, `#rrggbb` */
                        accent: string;
                        /** @description Whether orders are taken; staff can stop them */
                        accepting: boolean;
                        businessName: string;
                        businessSlug: string;
                        city: string;
                        country: string;
                        currency: string;
                        deliveryFeeMinor: number;
                        deliveryMinutes: number;
                        fulfilments: ("pickup" | "dineIn" | "delivery" | "instant")[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "cafe" | "restaurant" | "salon" | "shop";
                        latitude: number | null;
                        locale: string;
                        longitude: number | null;
                        name: string;
                        /** @description When it opens or closes next; null when it never does */
                        nextChangeAt: string | null;
                        openingHours: {
                            /** @description At or before `opens`: on the next day. 24:00 ends the day. */
                            closes: string;
                            opens: string;
                            /** @description ISO: 1 is Monday */
                            weekday: number;
                        }[];
                        openNow: boolean;
                        /** @description The most that an order may cost, with everything */
                        orderTotalMaxMinor: number;
                        postcode: string;
                        pricesIncludeTax: boolean;
                        slug: string;
                        street: string;
                        timeZone: string;
                    };
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description The name of an operation */
                action?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description The first business day, on the clock of the location */
                from?: string;
                /** @description What it was done to */
                kind?: "order" | "menuItem" | "category" | "optionGroup" | "stock" | "member" | "invitation" | "location" | "deadLetter" | "account" | "person" | "other";
                limit?: number;
                outcome?: "done" | "refused";
                /** @description Who did it */
                person?: string;
                /** @description Only here (the default); for owners the whole business */
                scope?: "location" | "business";
                subject?: string;
                /** @description The name of who did it or of the thing, or a request id; looks 31 days back unless from is given */
                text?: string;
                /** @description The last business day */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The name of the operation */
                            action: string;
                            actor: {
                                name: string | null;
                                /** Format: uuid */
                                personId: string;
                            } | null;
                            address: string | null;
                            /** Format: date-time */
                            at: string;
                            /**
                             * Format: date
                             * @description On the clock of the location that was asked
                             */
                            businessDay: string;
                            /** @description What became different; a side is missing where it is not known */
                            changes: {
                                field: string;
                                from?: string | number | boolean | null;
                                to?: string | number | boolean | null;
                            }[];
                            device: string | null;
                            /** Format: uuid */
                            id: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            } | null;
                            /** @enum {unknown} */
                            outcome: "done" | "refused";
                            requestId: string;
                            /** @description As what they were allowed, or asked */
                            role: string;
                            /** @description What was done, after the name of who did it */
                            sentence: string;
                            subject: {
                                id: string | null;
                                /** @enum {unknown} */
                                kind: "order" | "menuItem" | "category" | "optionGroup" | "stock" | "member" | "invitation" | "location" | "deadLetter" | "account" | "person" | "other";
                                label: string | null;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    showBoard: {
        parameters: {
            query?: {
                /** @description The cursor of the board that is shown */
                since?: string;
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: {
                            cancelRequested: boolean;
                            courierId: string | null;
                            customerName: string | null;
                            /** @description To be taken in cash when it is handed over, in minor units; 0 when there is nothing to take */
                            dueMinor: number;
                            /** @enum {unknown} */
                            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                            /** Format: uuid */
                            id: string;
                            lines: {
                                /** @description Of the item and its chosen options, as they are known now */
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                name: string;
                                note: string | null;
                                options: {
                                    name: string;
                                    quantity: number;
                                }[];
                                quantity: number;
                            }[];
                            number: number;
                            /** @enum {unknown} */
                            paymentState: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                            /** Format: date-time */
                            placedAt: string;
                            /** Format: date-time */
                            promisedAt: string;
                            scheduledFor: string | null;
                            /** @enum {unknown} */
                            status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                            /** Format: date-time */
                            statusChangedAt: string;
                            tableLabel: string | null;
                            /** @description Rises with every step; a card with a lower one than what is shown is old news */
                            version: number;
                        }[];
                        /** @description Whether these are all cards; otherwise just those that changed since the cursor that was asked for */
                        complete: boolean;
                        /** @description A place in what happens here: what came after it is not yet in here. Says nothing by itself */
                        cursor: string;
                        /** KitchenStats */
                        stats: {
                            /** @description Orders that still need somebody’s hands */
                            active: number;
                            averagePreparationSeconds: number | null;
                            completedToday: number;
                            /** @description Placed on this business day and neither cancelled nor failed */
                            ordersToday: number;
                        };
                    };
                };
            };
        };
    };
    streamBoard: {
        parameters: {
            query?: {
                /** @description The cursor of the board that is shown */
                since?: string;
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCart: {
        parameters: {
            query?: {
                couponCode?: string;
                /** @description The first this location offers, when it is not given */
                fulfilment?: "pickup" | "dineIn" | "delivery" | "instant";
                /** @description Now, when it is not given */
                scheduledFor?: string;
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @description The price of one now */
                            after?: number;
                            /** @description The price of one when it was added, minor units */
                            before?: number;
                            /** @enum {unknown} */
                            kind: "price" | "soldOut" | "gone" | "notServedNow" | "options" | "stock";
                            /** @description How many there are of the item, for all its lines together */
                            left?: number;
                            /** Format: uuid */
                            lineId: string;
                        }[];
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        lines: {
                            /** @description What one cost when it was added */
                            addedUnitPriceMinor: number;
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            /** @description Whether this line can be ordered as it stands; the changes say why not */
                            orderable: boolean;
                            picture: string | null;
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        pricesIncludeTax: boolean;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                    };
                };
            };
        };
    };
    clearCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    addToCart: {
        parameters: {
            query?: {
                /** @description The first this location offers, when it is not given */
                fulfilment?: "pickup" | "dineIn" | "delivery" | "instant";
                /** @description Now, when it is not given */
                scheduledFor?: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                    note?: string;
                    /** @description Chosen options; an id twice means two of it */
                    options?: string[];
                    /** @description 1 to 99 */
                    quantity: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @description The price of one now */
                            after?: number;
                            /** @description The price of one when it was added, minor units */
                            before?: number;
                            /** @enum {unknown} */
                            kind: "price" | "soldOut" | "gone" | "notServedNow" | "options" | "stock";
                            /** @description How many there are of the item, for all its lines together */
                            left?: number;
                            /** Format: uuid */
                            lineId: string;
                        }[];
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        lines: {
                            /** @description What one cost when it was added */
                            addedUnitPriceMinor: number;
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            /** @description Whether this line can be ordered as it stands; the changes say why not */
                            orderable: boolean;
                            picture: string | null;
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        pricesIncludeTax: boolean;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                    };
                };
            };
        };
    };
    removeCartLine: {
        parameters: {
            query?: {
                /** @description The first this location offers, when it is not given */
                fulfilment?: "pickup" | "dineIn" | "delivery" | "instant";
                /** @description Now, when it is not given */
                scheduledFor?: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                lineId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @description The price of one now */
                            after?: number;
                            /** @description The price of one when it was added, minor units */
                            before?: number;
                            /** @enum {unknown} */
                            kind: "price" | "soldOut" | "gone" | "notServedNow" | "options" | "stock";
                            /** @description How many there are of the item, for all its lines together */
                            left?: number;
                            /** Format: uuid */
                            lineId: string;
                        }[];
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        lines: {
                            /** @description What one cost when it was added */
                            addedUnitPriceMinor: number;
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            /** @description Whether this line can be ordered as it stands; the changes say why not */
                            orderable: boolean;
                            picture: string | null;
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        pricesIncludeTax: boolean;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                    };
                };
            };
        };
    };
    changeCartLine: {
        parameters: {
            query?: {
                /** @description The first this location offers, when it is not given */
                fulfilment?: "pickup" | "dineIn" | "delivery" | "instant";
                /** @description Now, when it is not given */
                scheduledFor?: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                lineId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @description Chosen options; an id twice means two of it */
                    options?: string[];
                    /** @description 0 takes the line out */
                    quantity?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @description The price of one now */
                            after?: number;
                            /** @description The price of one when it was added, minor units */
                            before?: number;
                            /** @enum {unknown} */
                            kind: "price" | "soldOut" | "gone" | "notServedNow" | "options" | "stock";
                            /** @description How many there are of the item, for all its lines together */
                            left?: number;
                            /** Format: uuid */
                            lineId: string;
                        }[];
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        lines: {
                            /** @description What one cost when it was added */
                            addedUnitPriceMinor: number;
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            /** @description Whether this line can be ordered as it stands; the changes say why not */
                            orderable: boolean;
                            picture: string | null;
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        pricesIncludeTax: boolean;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                    };
                };
            };
        };
    };
    eraseGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @description However it is written; without a country, it is the one of the location */
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many orders have lost their guest; none: nothing was kept */
                        orders: number;
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Null: for whoever comes first with the link */
                            email: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            inviterName: string;
                            jobTitle: string | null;
                            /** @enum {unknown} */
                            role: "manager" | "staff" | "courier";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Only an account with this verified address can accept
                     */
                    email?: string;
                    /** @description In words: Head barista */
                    jobTitle?: string;
                    /** @enum {unknown} */
                    role: "manager" | "staff" | "courier";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Null: for whoever comes first with the link */
                        email: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        inviterName: string;
                        jobTitle: string | null;
                        /** @enum {unknown} */
                        role: "manager" | "staff" | "courier";
                    };
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showInvitationLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
        };
    };
    showKitchenStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Orders that still need somebody’s hands */
                        active: number;
                        averagePreparationSeconds: number | null;
                        completedToday: number;
                        /** @description Placed on this business day and neither cancelled nor failed */
                        ordersToday: number;
                    };
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Only those whose role does not rest */
                active?: boolean;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                role?: "owner" | "manager" | "staff" | "courier";
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description For those who appoint; null for others, and for people without one */
                            email: string | null;
                            jobTitle: string | null;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                            /** @description Their role counts for nothing until they are reinstated */
                            suspended: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    appointMemberByEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @description In words: Head barista */
                    jobTitle?: string;
                    /** @enum {unknown} */
                    role: "manager" | "staff" | "courier";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    appointMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In words: Head barista */
                    jobTitle?: string;
                    /** @enum {unknown} */
                    role: "manager" | "staff" | "courier";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    dismissMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    suspendMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    reinstateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For those who appoint; null for others, and for people without one */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                        /** @description Their role counts for nothing until they are reinstated */
                        suspended: boolean;
                    };
                };
            };
        };
    };
    showMenu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        categories: {
                            id: string;
                            items: {
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                /** @description Whether it can be ordered for now */
                                available: boolean;
                                /**
                                 * Format: date-time
                                 * @description When that is known
                                 */
                                availableAgainAt?: string;
                                calories: number | null;
                                description: string;
                                diets: ("vegetarian" | "vegan" | "glutenFree" | "lactoseFree" | "halal" | "kosher")[];
                                featured: boolean;
                                id: string;
                                left: number | null;
                                name: string;
                                optionGroups: {
                                    choicesMax: number;
                                    choicesMin: number;
                                    id: string;
                                    name: string;
                                    options: {
                                        allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                        id: string;
                                        isDefault: boolean;
                                        name: string;
                                        /** @description Difference to the item, also below zero */
                                        priceMinor: number;
                                        /** @description How many of this one option */
                                        quantityMax: number;
                                    }[];
                                }[];
                                picture: string | null;
                                preparationSeconds: number;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                /** @enum {unknown} */
                                unavailableReason?: "soldOut" | "notServedNow";
                            }[];
                            name: string;
                        }[];
                        currency: string;
                        location: {
                            /** @description The colour of the business, `#rrggbb` */
                            accent: string;
                            /** @description Whether orders are taken; staff can stop them */
                            accepting: boolean;
                            businessName: string;
                            businessSlug: string;
                            city: string;
                            country: string;
                            currency: string;
                            deliveryFeeMinor: number;
                            deliveryMinutes: number;
                            fulfilments: ("pickup" | "dineIn" | "delivery" | "instant")[];
                            id: string;
                            /** @enum {unknown} */
                            kind: "cafe" | "restaurant" | "salon" | "shop";
                            latitude: number | null;
                            locale: string;
                            longitude: number | null;
                            name: string;
                            /** @description When it opens or closes next; null when it never does */
                            nextChangeAt: string | null;
                            openingHours: {
                                /** @description At or before `opens`: on the next day. 24:00 ends the day. */
                                closes: string;
                                opens: string;
                                /** @description ISO: 1 is Monday */
                                weekday: number;
                            }[];
                            openNow: boolean;
                            /** @description The most that an order may cost, with everything */
                            orderTotalMaxMinor: number;
                            postcode: string;
                            pricesIncludeTax: boolean;
                            slug: string;
                            street: string;
                            timeZone: string;
                        };
                        /** @description Rises with every published change */
                        version: number;
                    };
                };
            };
        };
    };
    streamMenu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessageTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description What the button below the words says */
                            action: string | null;
                            /** @description Paragraphs, with an empty line between them; {name} stands for a fact */
                            body: string;
                            /** @description What can stand in braces */
                            facts: {
                                example: string;
                                name: string;
                            }[];
                            /** @description Whether these are words of the business; otherwise they are ours */
                            isOwn: boolean;
                            /** @description Such as order.ready */
                            kind: string;
                            /** @description The kind in words */
                            name: string;
                            subject: string;
                            /** @description Of the business’s words; 0 while there are none */
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    writeMessageTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                kind: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    subject: string;
                    /** @description What the caller saw; refused when somebody was first */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the button below the words says */
                        action: string | null;
                        /** @description Paragraphs, with an empty line between them; {name} stands for a fact */
                        body: string;
                        /** @description What can stand in braces */
                        facts: {
                            example: string;
                            name: string;
                        }[];
                        /** @description Whether these are words of the business; otherwise they are ours */
                        isOwn: boolean;
                        /** @description Such as order.ready */
                        kind: string;
                        /** @description The kind in words */
                        name: string;
                        subject: string;
                        /** @description Of the business’s words; 0 while there are none */
                        version: number;
                    };
                };
            };
        };
    };
    deleteMessageTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                kind: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the button below the words says */
                        action: string | null;
                        /** @description Paragraphs, with an empty line between them; {name} stands for a fact */
                        body: string;
                        /** @description What can stand in braces */
                        facts: {
                            example: string;
                            name: string;
                        }[];
                        /** @description Whether these are words of the business; otherwise they are ours */
                        isOwn: boolean;
                        /** @description Such as order.ready */
                        kind: string;
                        /** @description The kind in words */
                        name: string;
                        subject: string;
                        /** @description Of the business’s words; 0 while there are none */
                        version: number;
                    };
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                channel?: "email" | "sms" | "push";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: "due" | "sent" | "dead" | "unwanted";
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            channel: "email" | "sms" | "push";
                            /** Format: uuid */
                            id: string;
                            /** @description Such as order.ready */
                            kind: string;
                            /** @description The kind in words */
                            name: string;
                            /** @description Why it was not sent (yet) */
                            reason: string | null;
                            settledAt: string | null;
                            /**
                             * @description due: on its way; dead: given up; unwanted: its receiver turned it off, or it came too late
                             * @enum {unknown}
                             */
                            state: "due" | "sent" | "dead" | "unwanted";
                            /** @description Enough of the address to recognise it; null for a device */
                            to: string | null;
                            tries: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    quoteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    couponCode?: string;
                    /** @enum {unknown} */
                    fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        note?: string;
                        /** @description Chosen options; an id twice means two of it */
                        options?: string[];
                        /** @description 1 to 99 */
                        quantity: number;
                    }[];
                    /** Format: date-time */
                    scheduledFor?: string;
                    tipMinor?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        pricesIncludeTax: boolean;
                        /** Format: date-time */
                        promisedAt: string;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                    };
                };
            };
        };
    };
    showLocationSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Managers and owners without two-factor sign-in are no more than customers here */
                        managersNeedTwoFactor: boolean;
                    };
                };
            };
        };
    };
    secureLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Managers and owners without two-factor sign-in are no more than customers here */
                    managersNeedTwoFactor: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Managers and owners without two-factor sign-in are no more than customers here */
                        managersNeedTwoFactor: boolean;
                    };
                };
            };
        };
    };
    listStock: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only what is counted and has at most 5 left to sell */
                low?: boolean;
                /** @description A part of the name; accents and case do not matter */
                q?: string;
            };
            header?: never;
            path: {
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            available: number | null;
                            /** @description Of those, promised to orders under way */
                            held: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            onHand: number | null;
                            picture: string | null;
                            retired: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    showStockItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        available: number | null;
                        /** @description Of those, promised to orders under way */
                        held: number;
                        /** Format: uuid */
                        itemId: string;
                        name: string;
                        onHand: number | null;
                        picture: string | null;
                        retired: boolean;
                    };
                };
            };
        };
    };
    countStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                itemId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the caller saw before counting; refused when it became something else meanwhile */
                    expectedOnHand?: number | null;
                    onHand: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        available: number | null;
                        /** @description Of those, promised to orders under way */
                        held: number;
                        /** Format: uuid */
                        itemId: string;
                        onHand: number | null;
                    };
                };
            };
        };
    };
    listStockMovements: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                itemId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            heldChange: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "received" | "held" | "released" | "sold" | "returned" | "counted" | "wasted";
                            onHandChange: number;
                            orderId: string | null;
                            orderNumber: number | null;
                            person: string | null;
                            reason: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    recordStockMovement: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                itemId: string;
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "received" | "wasted";
                    quantity: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        available: number | null;
                        /** @description Of those, promised to orders under way */
                        held: number;
                        /** Format: uuid */
                        itemId: string;
                        onHand: number | null;
                    };
                };
            };
        };
    };
    showMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: they sign in with their phone number only */
                        email: string | null;
                        emailVerified: boolean;
                        hasPassword: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Of the whole platform */
                        isAdmin: boolean;
                        memberships: {
                            business: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            };
                            /** Format: uuid */
                            id: string;
                            jobTitle: string | null;
                            /** @description Null: the whole business */
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            } | null;
                            /** @description Locations where the role counts for nothing until two-factor sign-in is set up */
                            needsTwoFactorAt: string[];
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                            /** @description The role counts for nothing until somebody reinstates it */
                            suspended: boolean;
                        }[];
                        name: string;
                        /** @description As +12125550123 (E.164); always proved by a code */
                        phoneNumber: string | null;
                        twoFactorEnabled: boolean;
                    };
                };
            };
        };
    };
    eraseMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Accounts without one have to have signed in within the last 15 minutes */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renameMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: they sign in with their phone number only */
                        email: string | null;
                        emailVerified: boolean;
                        hasPassword: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Of the whole platform */
                        isAdmin: boolean;
                        memberships: {
                            business: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            };
                            /** Format: uuid */
                            id: string;
                            jobTitle: string | null;
                            /** @description Null: the whole business */
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            } | null;
                            /** @description Locations where the role counts for nothing until two-factor sign-in is set up */
                            needsTwoFactorAt: string[];
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                            /** @description The role counts for nothing until somebody reinstates it */
                            suspended: boolean;
                        }[];
                        name: string;
                        /** @description As +12125550123 (E.164); always proved by a code */
                        phoneNumber: string | null;
                        twoFactorEnabled: boolean;
                    };
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The network address it signed in from */
                            address: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description The one that asks */
                            isThis: boolean;
                            /**
                             * Format: date-time
                             * @description To within ten minutes
                             */
                            lastUsedAt: string;
                            /** @description In words: Chrome on Android; null when it says nothing that we know */
                            name: string | null;
                            /** Format: date-time */
                            signedInAt: string;
                        }[];
                    };
                };
            };
        };
    };
    signOutOtherDevices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were signed out */
                        ended: number;
                    };
                };
            };
        };
    };
    signOutDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        /** Format: date-time */
                        exportedAt: string;
                        /** @description Names of the businesses and locations that occur, by id */
                        places: {
                            [key: string]: string;
                        };
                        sections: {
                            /** @description By field: what it is for, and how long it is kept */
                            keptFor: {
                                [key: string]: string;
                            };
                            rows: {
                                [key: string]: unknown;
                            }[];
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            email: boolean;
                            /** @enum {unknown} */
                            group: "orders";
                            push: boolean;
                            sms: boolean;
                        }[];
                        /** @description The key that a browser wants of who sends to it (applicationServerKey) */
                        pushKey: string;
                        quietHours: {
                            /** @description HH:MM */
                            ends: string;
                            /** @description HH:MM */
                            starts: string;
                            /** @description IANA name; null: the clock of the place that something is about */
                            timeZone: string | null;
                        } | null;
                        reach: {
                            /** @description How many devices want to be told */
                            devices: number;
                            /** @description Where email goes; null until an address is verified */
                            email: string | null;
                            /** @description Where text messages go */
                            phone: string | null;
                        };
                    };
                };
            };
        };
    };
    changeNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groups: {
                        email: boolean;
                        /** @enum {unknown} */
                        group: "orders";
                        push: boolean;
                        sms: boolean;
                    }[];
                    quietHours: {
                        /** @description HH:MM */
                        ends: string;
                        /** @description HH:MM */
                        starts: string;
                        /** @description IANA name; null: the clock of the place that something is about */
                        timeZone: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            email: boolean;
                            /** @enum {unknown} */
                            group: "orders";
                            push: boolean;
                            sms: boolean;
                        }[];
                        /** @description The key that a browser wants of who sends to it (applicationServerKey) */
                        pushKey: string;
                        quietHours: {
                            /** @description HH:MM */
                            ends: string;
                            /** @description HH:MM */
                            starts: string;
                            /** @description IANA name; null: the clock of the place that something is about */
                            timeZone: string | null;
                        } | null;
                        reach: {
                            /** @description How many devices want to be told */
                            devices: number;
                            /** @description Where email goes; null until an address is verified */
                            email: string | null;
                            /** @description Where text messages go */
                            phone: string | null;
                        };
                    };
                };
            };
        };
    };
    listMyNotifications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            body: string;
                            /** @description The place, or Parlour itself */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** @description Such as order.ready */
                            kind: string;
                            /** @description Where in the app this is about; null where nowhere */
                            path: string | null;
                            readAt: string | null;
                            title: string;
                        }[];
                        nextCursor: string | null;
                        unread: number;
                    };
                };
            };
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most 100, which means more than 99 */
                        unread: number;
                    };
                };
            };
        };
    };
    countMyNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most 100, which means more than 99 */
                        unread: number;
                    };
                };
            };
        };
    };
    claimMyOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are one's own from now on */
                        claimed: number;
                    };
                };
            };
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Where the browser of the device is told */
                            endpoint: string;
                            /** Format: uuid */
                            id: string;
                        }[];
                    };
                };
            };
        };
    };
    addPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endpoint: string;
                    keys: {
                        /** @description 16 bytes in base64url */
                        auth: string;
                        /** @description The public key of the device, an uncompressed point on P-256 in base64url */
                        p256dh: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Where the browser of the device is told */
                        endpoint: string;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    removePushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMenuItems: {
        parameters: {
            query: {
                /** @description Id or name */
                category?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description All of these */
                diet?: ("vegetarian" | "vegan" | "glutenFree" | "lactoseFree" | "halal" | "kosher")[];
                limit?: number;
                /** @description Id or slug */
                location: string;
                maxPriceMinor?: number;
                minPriceMinor?: number;
                /** @description Words of its name, description or category; forgives accents and typing mistakes */
                q?: string;
                sort?: "price" | "-price" | "name" | "-name";
                /** @description None of these, as it is usually served */
                withoutAllergen?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                            /** @description Whether it can be ordered for now */
                            available: boolean;
                            /**
                             * Format: date-time
                             * @description When that is known
                             */
                            availableAgainAt?: string;
                            calories: number | null;
                            categoryId: string;
                            description: string;
                            diets: ("vegetarian" | "vegan" | "glutenFree" | "lactoseFree" | "halal" | "kosher")[];
                            featured: boolean;
                            id: string;
                            left: number | null;
                            name: string;
                            optionGroups: {
                                choicesMax: number;
                                choicesMin: number;
                                id: string;
                                name: string;
                                options: {
                                    allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                    id: string;
                                    isDefault: boolean;
                                    name: string;
                                    /** @description Difference to the item, also below zero */
                                    priceMinor: number;
                                    /** @description How many of this one option */
                                    quantityMax: number;
                                }[];
                            }[];
                            picture: string | null;
                            preparationSeconds: number;
                            /** @description Minor units of the currency */
                            priceMinor: number;
                            /** @enum {unknown} */
                            unavailableReason?: "soldOut" | "notServedNow";
                            /** @description For If-Match */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createMenuItem: {
        parameters: {
            query: {
                /** @description Id or slug */
                location: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                    calories?: number | null;
                    /** Format: uuid */
                    categoryId: string;
                    /** @description When it is served; none: always */
                    dayparts?: {
                        /** @description At or before `starts`: on the next day */
                        ends: string;
                        starts: string;
                        /** @description ISO: 1 is Monday */
                        weekdays: number[];
                    }[];
                    description?: string;
                    diets?: ("vegetarian" | "vegan" | "glutenFree" | "lactoseFree" | "halal" | "kosher")[];
                    /** @description The item of the day: the one before it steps down */
                    featured?: boolean;
                    name: string;
                    /** @description In the order a guest is asked */
                    optionGroupIds?: string[];
                    picture?: string | null;
                    /** @description In its category */
                    position?: number;
                    preparationSeconds?: number;
                    priceMinor: number;
                    soldOutUntil?: string | null;
                    /** Format: uuid */
                    taxClassId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allergens: string[];
                        calories: number | null;
                        categoryId: string | null;
                        dayparts: {
                            ends: string;
                            starts: string;
                            weekdays: number[];
                        }[];
                        description: string;
                        diets: string[];
                        id: string;
                        /** @description Where it is on the menu, and for how much */
                        listings: {
                            featured: boolean;
                            locationId: string;
                            priceMinor: number;
                            soldOutUntil: string | null;
                        }[];
                        name: string;
                        optionGroups: {
                            choicesMax: number;
                            choicesMin: number;
                            id: string;
                            name: string;
                            options: {
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                id: string;
                                isDefault: boolean;
                                name: string;
                                /** @description Difference to the item, also below zero */
                                priceMinor: number;
                                /** @description How many of this one option */
                                quantityMax: number;
                            }[];
                        }[];
                        picture: string | null;
                        position: number;
                        preparationSeconds: number;
                        retiredAt: string | null;
                        taxClassId: string;
                        version: number;
                    };
                };
            };
        };
    };
    showMenuItem: {
        parameters: {
            query?: {
                /** @description Id or slug: as seen from there */
                location?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allergens: string[];
                        calories: number | null;
                        categoryId: string | null;
                        dayparts: {
                            ends: string;
                            starts: string;
                            weekdays: number[];
                        }[];
                        description: string;
                        diets: string[];
                        id: string;
                        /** @description Where it is on the menu, and for how much */
                        listings: {
                            featured: boolean;
                            locationId: string;
                            priceMinor: number;
                            soldOutUntil: string | null;
                        }[];
                        name: string;
                        optionGroups: {
                            choicesMax: number;
                            choicesMin: number;
                            id: string;
                            name: string;
                            options: {
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                id: string;
                                isDefault: boolean;
                                name: string;
                                /** @description Difference to the item, also below zero */
                                priceMinor: number;
                                /** @description How many of this one option */
                                quantityMax: number;
                            }[];
                        }[];
                        picture: string | null;
                        position: number;
                        preparationSeconds: number;
                        retiredAt: string | null;
                        taxClassId: string;
                        version: number;
                    };
                };
            };
        };
    };
    deleteMenuItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "erased" | "retired";
                    };
                };
            };
        };
    };
    updateMenuItem: {
        parameters: {
            query?: {
                /** @description Id or slug: as seen from there */
                location?: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                    calories?: number | null;
                    /** Format: uuid */
                    categoryId?: string;
                    /** @description When it is served; none: always */
                    dayparts?: {
                        /** @description At or before `starts`: on the next day */
                        ends: string;
                        starts: string;
                        /** @description ISO: 1 is Monday */
                        weekdays: number[];
                    }[];
                    description?: string;
                    diets?: ("vegetarian" | "vegan" | "glutenFree" | "lactoseFree" | "halal" | "kosher")[];
                    /** @description The item of the day: the one before it steps down */
                    featured?: boolean;
                    /** @description Whether it is on the menu of this location */
                    listed?: boolean;
                    name?: string;
                    /** @description In the order a guest is asked */
                    optionGroupIds?: string[];
                    picture?: string | null;
                    /** @description In its category */
                    position?: number;
                    preparationSeconds?: number;
                    priceMinor?: number;
                    soldOutUntil?: string | null;
                    /** Format: uuid */
                    taxClassId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allergens: string[];
                        calories: number | null;
                        categoryId: string | null;
                        dayparts: {
                            ends: string;
                            starts: string;
                            weekdays: number[];
                        }[];
                        description: string;
                        diets: string[];
                        id: string;
                        /** @description Where it is on the menu, and for how much */
                        listings: {
                            featured: boolean;
                            locationId: string;
                            priceMinor: number;
                            soldOutUntil: string | null;
                        }[];
                        name: string;
                        optionGroups: {
                            choicesMax: number;
                            choicesMin: number;
                            id: string;
                            name: string;
                            options: {
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                id: string;
                                isDefault: boolean;
                                name: string;
                                /** @description Difference to the item, also below zero */
                                priceMinor: number;
                                /** @description How many of this one option */
                                quantityMax: number;
                            }[];
                        }[];
                        picture: string | null;
                        position: number;
                        preparationSeconds: number;
                        retiredAt: string | null;
                        taxClassId: string;
                        version: number;
                    };
                };
            };
        };
    };
    listUnlistedMenuItems: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            categoryId: string | null;
                            id: string;
                            name: string;
                            picture: string | null;
                            /** @description For If-Match */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listPlatformEntries: {
        parameters: {
            query?: {
                /** @description The name of an operation */
                action?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description The first business day, on the clock of the location */
                from?: string;
                /** @description What it was done to */
                kind?: "order" | "menuItem" | "category" | "optionGroup" | "stock" | "member" | "invitation" | "location" | "deadLetter" | "account" | "person" | "other";
                limit?: number;
                outcome?: "done" | "refused";
                /** @description Who did it */
                person?: string;
                subject?: string;
                /** @description The name of who did it or of the thing, or a request id; looks 31 days back unless from is given */
                text?: string;
                /** @description The last business day */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The name of the operation */
                            action: string;
                            actor: {
                                name: string | null;
                                /** Format: uuid */
                                personId: string;
                            } | null;
                            address: string | null;
                            /** Format: date-time */
                            at: string;
                            /**
                             * Format: date
                             * @description On the clock of the location that was asked
                             */
                            businessDay: string;
                            /** @description What became different; a side is missing where it is not known */
                            changes: {
                                field: string;
                                from?: string | number | boolean | null;
                                to?: string | number | boolean | null;
                            }[];
                            device: string | null;
                            /** Format: uuid */
                            id: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            } | null;
                            /** @enum {unknown} */
                            outcome: "done" | "refused";
                            requestId: string;
                            /** @description As what they were allowed, or asked */
                            role: string;
                            /** @description What was done, after the name of who did it */
                            sentence: string;
                            subject: {
                                id: string | null;
                                /** @enum {unknown} */
                                kind: "order" | "menuItem" | "category" | "optionGroup" | "stock" | "member" | "invitation" | "location" | "deadLetter" | "account" | "person" | "other";
                                label: string | null;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    showBooks: {
        parameters: {
            query: {
                /** @description How far back orders are looked at */
                days?: number;
                /** @description Id or slug */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            /** @description What must be true, in words */
                            about: string;
                            checked: number;
                            /** @enum {unknown} */
                            name: "stockOnHand" | "stockHeld" | "stockHeldForOrders" | "stockOfOrders" | "payments" | "settlement" | "stuckOrders";
                            /** @description The first fifty */
                            wrong: {
                                expected: string;
                                found: string;
                                /** @description Of the item or the order */
                                id: string;
                                name: string;
                            }[];
                            wrongCount: number;
                        }[];
                        locationId: string;
                        ok: boolean;
                        /** @description Orders from this business day on were looked at */
                        since: string;
                    };
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug */
                location?: string;
                /** @description Only those that were not sent again */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** @description What happened, such as `order.placed` */
                            event: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            locationId: string;
                            locationName: string;
                            orderId: string | null;
                            orderNumber: number | null;
                            orderStatus: ("pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed") | null;
                            queue: string;
                            reason: string;
                            /** @description How often it was tried */
                            receives: number;
                            redrivenAt: string | null;
                            redrivenBy: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    redriveDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What happened, such as `order.placed` */
                        event: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        locationId: string;
                        locationName: string;
                        orderId: string | null;
                        orderNumber: number | null;
                        orderStatus: ("pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed") | null;
                        queue: string;
                        reason: string;
                        /** @description How often it was tried */
                        receives: number;
                        redrivenAt: string | null;
                        redrivenBy: string | null;
                    };
                };
            };
        };
    };
    listAccountMessages: {
        parameters: {
            query?: {
                channel?: "email" | "sms" | "push";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: "due" | "sent" | "dead" | "unwanted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            channel: "email" | "sms" | "push";
                            /** Format: uuid */
                            id: string;
                            /** @description Such as order.ready */
                            kind: string;
                            /** @description The kind in words */
                            name: string;
                            /** @description Why it was not sent (yet) */
                            reason: string | null;
                            settledAt: string | null;
                            /**
                             * @description due: on its way; dead: given up; unwanted: its receiver turned it off, or it came too late
                             * @enum {unknown}
                             */
                            state: "due" | "sent" | "dead" | "unwanted";
                            /** @description Enough of the address to recognise it; null for a device */
                            to: string | null;
                            tries: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    signOutPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the administrator. Accounts without one have to have signed in within the last 15 minutes */
                    password?: string;
                    /** @description Why, and how it is known to be them; kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many devices were signed out */
                        ended: number;
                    };
                };
            };
        };
    };
    resetTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the administrator. Accounts without one have to have signed in within the last 15 minutes */
                    password?: string;
                    /** @description Why, and how it is known to be them; kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many devices were signed out */
                        ended: number;
                        /** @description False: it was off, and nothing was done */
                        wasOn: boolean;
                    };
                };
            };
        };
    };
    lookUpPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All of an email address, or of a phone number with its country: +12125550123 */
                    contact: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: nobody has it */
                        account: {
                            /** @description On how many they are signed in */
                            devices: number;
                            /** @description Whole when it was asked for by it; otherwise enough of it to recognise one’s own */
                            email: string | null;
                            hasPassword: boolean;
                            isAdmin: boolean;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description The same */
                            phoneNumber: string | null;
                            recoveryCodesLeft: number;
                            roles: {
                                business: string;
                                location: string | null;
                                role: string;
                                suspended: boolean;
                            }[];
                            /** Format: date-time */
                            since: string;
                            /** @description Null: signing in takes one proof */
                            twoFactorSince: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    listOptionGroups: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            choicesMax: number;
                            choicesMin: number;
                            id: string;
                            name: string;
                            options: {
                                allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                                id: string;
                                isDefault: boolean;
                                name: string;
                                /** @description Difference to the item, also below zero */
                                priceMinor: number;
                                /** @description How many of this one option */
                                quantityMax: number;
                            }[];
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createOptionGroup: {
        parameters: {
            query: {
                location: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    choicesMax: number;
                    choicesMin: number;
                    name: string;
                    /** @description All of them, in order: one that is missing here is deleted */
                    options: {
                        allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                        /**
                         * Format: uuid
                         * @description Of an option that is there already; without one it is new
                         */
                        id?: string;
                        isDefault?: boolean;
                        name: string;
                        /** @description Difference to the price of the item */
                        priceMinor?: number;
                        quantityMax?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        choicesMax: number;
                        choicesMin: number;
                        id: string;
                        name: string;
                        options: {
                            allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                            id: string;
                            isDefault: boolean;
                            name: string;
                            /** @description Difference to the item, also below zero */
                            priceMinor: number;
                            /** @description How many of this one option */
                            quantityMax: number;
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    deleteOptionGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateOptionGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    choicesMax?: number;
                    choicesMin?: number;
                    name?: string;
                    /** @description All of them, in order: one that is missing here is deleted */
                    options?: {
                        allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                        /**
                         * Format: uuid
                         * @description Of an option that is there already; without one it is new
                         */
                        id?: string;
                        isDefault?: boolean;
                        name: string;
                        /** @description Difference to the price of the item */
                        priceMinor?: number;
                        quantityMax?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        choicesMax: number;
                        choicesMin: number;
                        id: string;
                        name: string;
                        options: {
                            allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                            id: string;
                            isDefault: boolean;
                            name: string;
                            /** @description Difference to the item, also below zero */
                            priceMinor: number;
                            /** @description How many of this one option */
                            quantityMax: number;
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only deliveries that are mine to bring */
                assigned?: boolean;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug */
                location?: string;
                sort?: "createdAt" | "-createdAt";
                status?: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: {
                                city: string;
                                note?: string;
                                postcode: string;
                                street: string;
                            } | null;
                            businessDay: string;
                            /** @description Whether this caller may still cancel */
                            canCancel: boolean;
                            cancelReason: string | null;
                            cancelRequested: boolean;
                            completedAt: string | null;
                            confirmedAt: string | null;
                            contact: {
                                email: string | null;
                                phone: string | null;
                            };
                            courierId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            currency: string;
                            customerName: string | null;
                            /** @description Minor units of the currency */
                            deliveryFeeMinor: number;
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            failure: {
                                code: string;
                                sentence: string;
                            } | null;
                            /** @enum {unknown} */
                            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                            /** Format: uuid */
                            id: string;
                            lines: {
                                /** @description Minor units of the currency */
                                discountMinor: number;
                                /** Format: uuid */
                                itemId: string;
                                name: string;
                                note: string | null;
                                options: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @description Minor units of the currency */
                                    priceMinor: number;
                                    quantity: number;
                                }[];
                                quantity: number;
                                /** @description Minor units of the currency */
                                taxMinor: number;
                                /** @description Minor units of the currency */
                                totalMinor: number;
                                /** @description Minor units of the currency */
                                unitPriceMinor: number;
                            }[];
                            locale: string;
                            /** Format: uuid */
                            locationId: string;
                            locationName: string;
                            locationSlug: string;
                            number: number;
                            payment: {
                                /** @enum {unknown} */
                                method: "card" | "cash";
                                /** @description Minor units of the currency */
                                refundedMinor: number;
                                /** @enum {unknown} */
                                state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                            };
                            preparingAt: string | null;
                            pricesIncludeTax: boolean;
                            /** Format: date-time */
                            promisedAt: string;
                            readyAt: string | null;
                            scheduledFor: string | null;
                            /** @enum {unknown} */
                            status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                            /** Format: date-time */
                            statusChangedAt: string;
                            /** @description Minor units of the currency */
                            subtotalMinor: number;
                            tableLabel: string | null;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            timeZone: string;
                            /** @description Minor units of the currency */
                            tipMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description The page of the order; for its guest with the secret that opens it without an account */
                            trackingUrl: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: {
                        city: string;
                        note?: string;
                        postcode: string;
                        street: string;
                    };
                    contact?: {
                        /** Format: email */
                        email?: string;
                        phone?: string;
                    };
                    couponCode?: string;
                    customerName?: string;
                    /** @enum {boolean} */
                    fromCart?: true;
                    /** @enum {unknown} */
                    fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                    lines?: {
                        /** Format: uuid */
                        itemId: string;
                        note?: string;
                        /** @description Chosen options; an id twice means two of it */
                        options?: string[];
                        /** @description 1 to 99 */
                        quantity: number;
                    }[];
                    /** @description Id or slug */
                    locationId: string;
                    payment: {
                        /** @enum {unknown} */
                        method: "card" | "cash";
                        /** @description What the provider gave for the card */
                        source?: string;
                    };
                    /** Format: uuid */
                    rewardId?: string;
                    /** Format: date-time */
                    scheduledFor?: string;
                    tableId?: string;
                    tipMinor?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        /** Format: uuid */
                        id: string;
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        /** Format: uuid */
                        locationId: string;
                        number: number;
                        /** Format: date-time */
                        promisedAt: string;
                        /** @enum {string} */
                        status: "pending";
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                        /** @description Opens the order without an account */
                        trackingUrl: string;
                    };
                };
            };
        };
    };
    showOrder: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            city: string;
                            note?: string;
                            postcode: string;
                            street: string;
                        } | null;
                        businessDay: string;
                        /** @description Whether this caller may still cancel */
                        canCancel: boolean;
                        cancelReason: string | null;
                        cancelRequested: boolean;
                        completedAt: string | null;
                        confirmedAt: string | null;
                        contact: {
                            email: string | null;
                            phone: string | null;
                        };
                        courierId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        customerName: string | null;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        failure: {
                            code: string;
                            sentence: string;
                        } | null;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        /** Format: uuid */
                        id: string;
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        locale: string;
                        /** Format: uuid */
                        locationId: string;
                        locationName: string;
                        locationSlug: string;
                        number: number;
                        payment: {
                            /** @enum {unknown} */
                            method: "card" | "cash";
                            /** @description Minor units of the currency */
                            refundedMinor: number;
                            /** @enum {unknown} */
                            state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                        };
                        preparingAt: string | null;
                        pricesIncludeTax: boolean;
                        /** Format: date-time */
                        promisedAt: string;
                        readyAt: string | null;
                        scheduledFor: string | null;
                        /** @enum {unknown} */
                        status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                        /** Format: date-time */
                        statusChangedAt: string;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        tableLabel: string | null;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        timeZone: string;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                        /** @description The page of the order; for its guest with the secret that opens it without an account */
                        trackingUrl: string;
                        version: number;
                    };
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            city: string;
                            note?: string;
                            postcode: string;
                            street: string;
                        } | null;
                        businessDay: string;
                        /** @description Whether this caller may still cancel */
                        canCancel: boolean;
                        cancelReason: string | null;
                        cancelRequested: boolean;
                        completedAt: string | null;
                        confirmedAt: string | null;
                        contact: {
                            email: string | null;
                            phone: string | null;
                        };
                        courierId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        customerName: string | null;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        failure: {
                            code: string;
                            sentence: string;
                        } | null;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        /** Format: uuid */
                        id: string;
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        locale: string;
                        /** Format: uuid */
                        locationId: string;
                        locationName: string;
                        locationSlug: string;
                        number: number;
                        payment: {
                            /** @enum {unknown} */
                            method: "card" | "cash";
                            /** @description Minor units of the currency */
                            refundedMinor: number;
                            /** @enum {unknown} */
                            state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                        };
                        preparingAt: string | null;
                        pricesIncludeTax: boolean;
                        /** Format: date-time */
                        promisedAt: string;
                        readyAt: string | null;
                        scheduledFor: string | null;
                        /** @enum {unknown} */
                        status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                        /** Format: date-time */
                        statusChangedAt: string;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        tableLabel: string | null;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        timeZone: string;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                        /** @description The page of the order; for its guest with the secret that opens it without an account */
                        trackingUrl: string;
                        version: number;
                    };
                };
            };
        };
    };
    assignCourier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personId: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            city: string;
                            note?: string;
                            postcode: string;
                            street: string;
                        } | null;
                        businessDay: string;
                        /** @description Whether this caller may still cancel */
                        canCancel: boolean;
                        cancelReason: string | null;
                        cancelRequested: boolean;
                        completedAt: string | null;
                        confirmedAt: string | null;
                        contact: {
                            email: string | null;
                            phone: string | null;
                        };
                        courierId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        customerName: string | null;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        failure: {
                            code: string;
                            sentence: string;
                        } | null;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        /** Format: uuid */
                        id: string;
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        locale: string;
                        /** Format: uuid */
                        locationId: string;
                        locationName: string;
                        locationSlug: string;
                        number: number;
                        payment: {
                            /** @enum {unknown} */
                            method: "card" | "cash";
                            /** @description Minor units of the currency */
                            refundedMinor: number;
                            /** @enum {unknown} */
                            state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                        };
                        preparingAt: string | null;
                        pricesIncludeTax: boolean;
                        /** Format: date-time */
                        promisedAt: string;
                        readyAt: string | null;
                        scheduledFor: string | null;
                        /** @enum {unknown} */
                        status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                        /** Format: date-time */
                        statusChangedAt: string;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        tableLabel: string | null;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        timeZone: string;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                        /** @description The page of the order; for its guest with the secret that opens it without an account */
                        trackingUrl: string;
                        version: number;
                    };
                };
            };
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Everything that is left, when it is not given */
                    amountMinor?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amountMinor: number;
                        /** Format: uuid */
                        id: string;
                        reason: string;
                        /** @enum {unknown} */
                        state: "requested" | "done" | "refused";
                    };
                };
            };
        };
    };
    moveOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                    /** @description What the caller saw; refused when somebody was first */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            city: string;
                            note?: string;
                            postcode: string;
                            street: string;
                        } | null;
                        businessDay: string;
                        /** @description Whether this caller may still cancel */
                        canCancel: boolean;
                        cancelReason: string | null;
                        cancelRequested: boolean;
                        completedAt: string | null;
                        confirmedAt: string | null;
                        contact: {
                            email: string | null;
                            phone: string | null;
                        };
                        courierId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        customerName: string | null;
                        /** @description Minor units of the currency */
                        deliveryFeeMinor: number;
                        /** @description Minor units of the currency */
                        discountMinor: number;
                        failure: {
                            code: string;
                            sentence: string;
                        } | null;
                        /** @enum {unknown} */
                        fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                        /** Format: uuid */
                        id: string;
                        lines: {
                            /** @description Minor units of the currency */
                            discountMinor: number;
                            /** Format: uuid */
                            itemId: string;
                            name: string;
                            note: string | null;
                            options: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description Minor units of the currency */
                                priceMinor: number;
                                quantity: number;
                            }[];
                            quantity: number;
                            /** @description Minor units of the currency */
                            taxMinor: number;
                            /** @description Minor units of the currency */
                            totalMinor: number;
                            /** @description Minor units of the currency */
                            unitPriceMinor: number;
                        }[];
                        locale: string;
                        /** Format: uuid */
                        locationId: string;
                        locationName: string;
                        locationSlug: string;
                        number: number;
                        payment: {
                            /** @enum {unknown} */
                            method: "card" | "cash";
                            /** @description Minor units of the currency */
                            refundedMinor: number;
                            /** @enum {unknown} */
                            state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                        };
                        preparingAt: string | null;
                        pricesIncludeTax: boolean;
                        /** Format: date-time */
                        promisedAt: string;
                        readyAt: string | null;
                        scheduledFor: string | null;
                        /** @enum {unknown} */
                        status: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                        /** Format: date-time */
                        statusChangedAt: string;
                        /** @description Minor units of the currency */
                        subtotalMinor: number;
                        tableLabel: string | null;
                        /** @description Minor units of the currency */
                        taxMinor: number;
                        timeZone: string;
                        /** @description Minor units of the currency */
                        tipMinor: number;
                        /** @description Minor units of the currency */
                        totalMinor: number;
                        /** @description The page of the order; for its guest with the secret that opens it without an account */
                        trackingUrl: string;
                        version: number;
                    };
                };
            };
        };
    };
    streamOrder: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxClasses: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            rates: {
                                /** @enum {unknown} */
                                fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                                /** @description 8875 is 8.875% */
                                ratePer100000: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `REDIS_URL` names; `away` when it does not answer */
                        cache: "ready" | "away" | "none";
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
        };
    };
}
