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
        /**
         * Ask for another email address, or for a first one; it counts once the link that is mailed there was opened
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Change the password, or choose a first one
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Whether the link that was mailed is good still; it is not used up
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Mail the code of a sign-up again; needs its cookie or its nonce. The answer is the same when there is none
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Complete a sign-up with the code that was mailed, and be signed in; needs the cookie of the sign-up, its nonce, or its password
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * This session and whose it is; null for a guest
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * The public keys that verify our tokens
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Send a code to a phone number, whoever has it, for whoever asks; at most three an hour, with a minute between them
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Sign in with the code that one asked for, making an account when the number has none; or prove the number of the account one has
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Mail a link to choose a new password with; the answer is the same when nobody has the address
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Choose a new password with the link that was mailed; every device is signed out
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * End all sessions but this one
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * End all of the person's sessions
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Mail a link that proves one's own address; earlier links stop working
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Sign in: a session cookie for browsers, its token for programs; or what the second step needs
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * End this session, and the trust in this browser
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Begin an account; the code or the link that is mailed makes it. The answer is the same when the address has one already
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * A signed token (JWT) of this session, good for 15 minutes
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Do without the second step again
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Begin to set up an app for the second step; it counts once a code of it was sent to verify-totp
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Make new recovery codes, shown once; earlier ones stop working
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * The second step of signing in, with one of the recovery codes; each works once
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * The second step of signing in, with a code of the app; or, signed in, the end of setting the app up, which signs every other device out
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * Prove an address by the link that was mailed: completes a sign-up, a change of address, or the proof of the one there is
         * @description Anyone may call it, with or without an account. *Create an account, sign in and out, and confirm an email address or a phone number.*
         */
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
        /**
         * The people who own the business, by name
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
        get: operations["listOwners"];
        put?: never;
        /**
         * Make somebody who has an account an owner, by email address
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
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
        /**
         * Make a person an owner of the business
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
        put: operations["appointOwner"];
        post?: never;
        /**
         * Take the role of an owner away; one always stays
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
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
        /**
         * Let the role of an owner rest; one always stays
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
        put: operations["suspendOwner"];
        post?: never;
        /**
         * Give a suspended owner their role back
         * @description Who may call it: owners and administrators of the platform. *Appoint, suspend and dismiss owners. A business keeps at least one.*
         */
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
        /**
         * The categories of the business at a location, in the order of the menu
         * @description Anyone may call it; credentials are not looked at. *See the menu.*
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * A new category for the business at a location
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * Delete a category that has no items
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Rename or move a category.
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * The accounts of the demo data, to sign in with: while those data are there, and only those whose password is still the one they came with
         * @description Anyone may call it; credentials are not looked at. *See whether Parlour works, and what its demo offers.*
         */
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
        /**
         * Every email and text message that was “sent”, the newest first: in the demo, while nothing real sends any
         * @description Anyone may call it; credentials are not looked at. *See whether Parlour works, and what its demo offers.*
         */
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
        /**
         * One “sent” email as HTML, to be shown in a frame
         * @description Anyone may call it; credentials are not looked at. *See whether Parlour works, and what its demo offers.*
         */
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
        /**
         * What an invitation offers, from whom, and whether it is still good; for everyone who has its link
         * @description Anyone may call it, with or without an account. *See what an invitation offers that they have the link of, and decline it.*
         */
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
        /**
         * Take the role that an invitation offers; one by email needs an account with that verified address
         * @description Who may call it: anyone who is signed in. *Accept an invitation.*
         */
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
        /**
         * Say no to an invitation; needs no account
         * @description Anyone may call it, with or without an account. *See what an invitation offers that they have the link of, and decline it.*
         */
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
        /**
         * The places one can order from: the nearest first, or by name
         * @description Anyone may call it; credentials are not looked at. *See the places: where they are, when they are open, what they offer.*
         */
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
        /**
         * A location: where it is, when it is open, what it offers
         * @description Anyone may call it; credentials are not looked at. *See the places: where they are, when they are open, what they offer.*
         */
        get: operations["showLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take orders, or stop taking them for now; and how much an order may cost
         * @description Who may call it: managers, owners and administrators of the platform. *Stop and take orders.*
         */
        patch: operations["updateLocation"];
        trace?: never;
    };
    "/api/locations/{location}/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sales of a business day, beside the same weekday a week before
         * @description Who may call it: managers, owners and administrators of the platform. *See what the location sells: revenue, busy hours, top items.*
         */
        get: operations["showSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{location}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to which thing, the newest first
         * @description Who may call it: managers, owners and administrators of the platform. *See who did what at the location, and from where.*
         */
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
        /**
         * All cards of the board, or those that changed since a cursor; follow on with its stream from the cursor given
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See the board and its figures.*
         */
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
        /**
         * Follow the board from a cursor
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See the board and its figures.*
         */
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
        /**
         * My cart here, priced as of now, with what changed since I filled it
         * @description Who may call it: anyone who is signed in. *Keep a cart at a place.*
         */
        get: operations["showCart"];
        put?: never;
        post?: never;
        /**
         * Empty my cart here
         * @description Who may call it: anyone who is signed in. *Keep a cart at a place.*
         */
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
        /**
         * Put something into my cart; the same again adds to its quantity
         * @description Who may call it: anyone who is signed in. *Keep a cart at a place.*
         */
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
        /**
         * Take a line out of my cart; once it is out, again changes nothing
         * @description Who may call it: anyone who is signed in. *Keep a cart at a place.*
         */
        delete: operations["removeCartLine"];
        options?: never;
        head?: never;
        /**
         * Another quantity (0 removes), other options or another note
         * @description Who may call it: anyone who is signed in. *Keep a cart at a place.*
         */
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
        /**
         * Forget a guest: name, contact, address and notes of all guest orders of the business with this email address or number
         * @description Who may call it: managers, owners and administrators of the platform. *Forget a guest who asks for it: name and contact in their orders.*
         */
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
        /**
         * Invitations that wait for an answer, the newest first
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody to work here: by email, or by a link (see …/link) for whoever comes first
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * Take an invitation back that nobody has answered yet
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * The link of an invitation, to copy or to show as a code
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * How the day goes: orders, active ones, average preparation, completed
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See the board and its figures.*
         */
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
        /**
         * The people who work here, by name
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See who works here.*
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Give a role here to somebody who has an account, by email address
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * Give a person a role here, or another one
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
        put: operations["appointMember"];
        post?: never;
        /**
         * Take a person's role here away
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * Let a person's role here rest: it counts for nothing from this moment, also on screens that are open
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
        put: operations["suspendMember"];
        post?: never;
        /**
         * Give a suspended person their role here back
         * @description Who may call it: managers, owners and administrators of the platform. *Appoint, invite, suspend and dismiss staff and couriers.*
         */
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
        /**
         * What is sold here now
         * @description Anyone may call it; credentials are not looked at. *See the menu.*
         */
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
        /**
         * Hear when the menu changes
         * @description Anyone may call it; credentials are not looked at. *See the menu.*
         */
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
        /**
         * What guests and crew are told in which words: those of the business, or ours
         * @description Who may call it: managers, owners and administrators of the platform. *See what guests and crew were sent, and in which words.*
         */
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
        /**
         * Say it in the business’s own words, at all of its locations
         * @description Who may call it: managers, owners and administrators of the platform. *Word what guests and crew are told, where they run all locations of the business.*
         */
        put: operations["writeMessageTemplate"];
        post?: never;
        /**
         * Go back to our words, at all locations of the business
         * @description Who may call it: managers, owners and administrators of the platform. *Word what guests and crew are told, where they run all locations of the business.*
         */
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
        /**
         * What was sent to guests and crew of this location, the newest first: when, by which way, and what became of it. Kept for 90 days.
         * @description Who may call it: managers, owners and administrators of the platform. *See what guests and crew were sent, and in which words.*
         */
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
        /**
         * What an order would cost and when it would be ready, as placing it now would say; nothing is written
         * @description Anyone may call it, with or without an account. *Ask what an order would cost, and place it.*
         */
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
        /**
         * What a location requires of those who run it
         * @description Who may call it: managers, owners and administrators of the platform. *Open the office of the location.*
         */
        get: operations["showLocationSecurity"];
        /**
         * Require two-factor sign-in of the managers and owners of a location, or no longer
         * @description Who may call it: owners and administrators of the platform. *Require two-factor sign-in of those who run a place.*
         */
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
        /**
         * What is on the shelves: every item on the menu here or counted here, by name
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what is in stock, and what moved.*
         */
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
        /**
         * How many there are of one item
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what is in stock, and what moved.*
         */
        get: operations["showStockItem"];
        /**
         * Say how many there really are; an item that nobody counted is counted from then on
         * @description Who may call it: managers, owners and administrators of the platform. *Count stock and book what came or went.*
         */
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
        /**
         * Why there are as many as there are: every movement of an item here, the newest first
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what is in stock, and what moved.*
         */
        get: operations["listStockMovements"];
        put?: never;
        /**
         * Goods that came in, or that had to be thrown away
         * @description Who may call it: managers, owners and administrators of the platform. *Count stock and book what came or went.*
         */
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
        /**
         * Who is signed in, and what they may do where
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["showMe"];
        put?: never;
        post?: never;
        /**
         * Delete my account and all that is kept about me; the books of businesses stay, without my name
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        delete: operations["eraseMe"];
        options?: never;
        head?: never;
        /**
         * Change one's own name
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Where one is signed in, the last used first
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        /**
         * Sign every device out but this one, at once; none of them is trusted any more
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Sign one device out, at once; it isn’t trusted any more
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Everything that is kept about me, as a file
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one works, by business and name: also where the role is suspended. For administrators, every place
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["listMyLocations"];
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
        /**
         * Give one of my roles back
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * How I want to be told, and when not
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["showNotificationPreferences"];
        /**
         * Say how I want to be told, and when not. Codes, links and warnings about the account come all the same.
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * What I was told, the newest first, and how much of it I have not read
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Mark as read: those named, or all
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * How much of what I was told I have not read
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Find the orders that one placed as a guest, by one's proved email address and phone number
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * The devices on which I am told
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Be told on this device until it is signed out; it is whoever’s who said so last
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * Stop notifications on this device
         * @description Who may call it: anyone who is signed in. *See and change their own account: name, password, devices, what is kept about them.*
         */
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
        /**
         * What is on the menu of a location: searched, filtered, sorted; else in the order of the menu, or of relevance
         * @description Anyone may call it; credentials are not looked at. *See the menu.*
         */
        get: operations["listMenuItems"];
        put?: never;
        /**
         * A new item, on the menu of one location
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * An item with everything that can be edited, and the tag to edit it by
         * @description Anyone may call it, with or without an account. *See the menu.*
         */
        get: operations["showMenuItem"];
        put?: never;
        post?: never;
        /**
         * Erase an item that was never ordered; retire one that was
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
        delete: operations["deleteMenuItem"];
        options?: never;
        head?: never;
        /**
         * Edit an item; price, featured, soldOutUntil and listed are those of `location`.
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * Items of the business that are not on the menu of a location, but could be
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what stands behind the menu: unlisted items, option groups, tax classes.*
         */
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
        /**
         * Who did what for the whole platform: what belongs to no business, the newest first, by days of UTC
         * @description Who may call it: administrators of the platform. *See who did what for the whole platform.*
         */
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
        /**
         * Audit: stock and payments against their movements and orders, and orders that are stuck
         * @description Who may call it: managers, owners and administrators of the platform. *See whether stock and money add up.*
         */
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
        /**
         * Messages that no try could handle, the newest first: of one location, or of all that I manage
         * @description Who may call it: managers, owners and administrators of the platform. *See what went wrong and was set aside.*
         */
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
        /**
         * Try again: a failed order begins another attempt, once its guest has agreed; any other message goes back into its queue
         * @description Who may call it: managers, owners and administrators of the platform. *Try again what was set aside.*
         */
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
        /**
         * What was sent about accounts, which belong to no business: codes, links and warnings, without what they said
         * @description Who may call it: administrators of the platform. *See what was sent about accounts.*
         */
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
        /**
         * Sign somebody else out on all their devices, at once
         * @description Who may call it: administrators of the platform. *Reset the two-factor sign-in of somebody who lost it, or sign all of their devices out.*
         */
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
        /**
         * Turn the two-factor sign-in of somebody off who lost their app and recovery codes, and sign them out everywhere. Not one’s own, nor an administrator’s
         * @description Who may call it: administrators of the platform. *Reset the two-factor sign-in of somebody who lost it, or sign all of their devices out.*
         */
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
        /**
         * The one account that has exactly this email address or phone number, for helping somebody who cannot sign in; 20 an hour
         * @description Who may call it: administrators of the platform. *Look up one account by its whole address or number, to help somebody who cannot sign in.*
         */
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
        /**
         * What guests of the business at a location can be asked, by name
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what stands behind the menu: unlisted items, option groups, tax classes.*
         */
        get: operations["listOptionGroups"];
        put?: never;
        /**
         * A new group of options for the business at a location
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * Delete a group of options that no item uses
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
        delete: operations["deleteOptionGroup"];
        options?: never;
        head?: never;
        /**
         * Edit a group of options; `options` replaces all of them.
         * @description Who may call it: managers, owners and administrators of the platform. *Change the menu: items, prices, categories, option groups, what is sold out.*
         */
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
        /**
         * My orders; with `location`, those of a location where I work; a courier sees their deliveries
         * @description Who may call it: anyone who is signed in. *List their own orders and deliveries.*
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order: checked, priced, stock held and written in one go
         * @description Anyone may call it, with or without an account. *Ask what an order would cost, and place it.*
         */
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
        /**
         * One order, for its guest, the crew, or whoever has its tracking link
         * @description Who may call it: whoever has the tracking link, the guest it belongs to, its courier, staff, managers, owners and administrators of the platform. *See and follow an order they have a part in.*
         */
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
        /**
         * Cancel an order while that is allowed; what was paid goes back by itself
         * @description Who may call it: whoever has the tracking link, the guest it belongs to, staff, managers, owners and administrators of the platform. *Cancel an order they have a part in, while that is possible.*
         */
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
        /**
         * Give a delivery to a courier of this location, or take it back with null
         * @description Who may call it: staff, managers, owners and administrators of the platform. *Give a delivery to a courier, or take it back.*
         */
        put: operations["assignCourier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The guest of an order that failed says whether they still want it; their card is asked only after a yes
         * @description Who may call it: whoever has the tracking link and the guest it belongs to. *Say whether they still want an order of theirs that failed, when the place offers to make it after all.*
         */
        post: operations["answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/refundable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can still be refunded of an order, by item, delivery fee and tip
         * @description Who may call it: managers, owners and administrators of the platform. *Refund an order.*
         */
        get: operations["showRefundable"];
        put?: never;
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
        /**
         * The refunds of an order, and how far each one is; the newest first
         * @description Who may call it: staff, managers, owners and administrators of the platform. *List and see all orders of the location.*
         */
        get: operations["listRefunds"];
        put?: never;
        /**
         * Refund items, an amount or all that is left of an order; to a card by the pipeline, in cash over the counter
         * @description Who may call it: managers, owners and administrators of the platform. *Refund an order.*
         */
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
        /**
         * Move an order on (or, undoing, back)
         * @description Who may call it: its courier, staff, managers, owners and administrators of the platform. *Move a delivery on: picked up, delivered. The crew completes it, which takes the payment.*
         */
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
        /**
         * Follow one order
         * @description Who may call it: whoever has the tracking link, the guest it belongs to, its courier, staff, managers, owners and administrators of the platform. *See and follow an order they have a part in.*
         */
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
        /**
         * The tax classes of the business, with their rates at a location
         * @description Who may call it: staff, managers, owners and administrators of the platform. *See what stands behind the menu: unlisted items, option groups, tax classes.*
         */
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
        /**
         * Whether the program runs
         * @description Anyone may call it; credentials are not looked at. *See whether Parlour works, and what its demo offers.*
         */
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
        /**
         * Whether it can work: the database answers within two seconds. Without its cache it can
         * @description Anyone may call it; credentials are not looked at. *See whether Parlour works, and what its demo offers.*
         */
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
        /** AccountUser */
        AccountUser: {
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
        /** Address */
        Address: {
            city: string;
            note?: string;
            postcode: string;
            region?: string;
            street: string;
        };
        /** AskedLine */
        AskedLine: {
            /** Format: uuid */
            itemId: string;
            note?: string;
            /** @description Chosen options; an id twice means two of it */
            options?: string[];
            /** @description 1 to 99 */
            quantity: number;
        };
        /** AskedQuote */
        AskedQuote: {
            couponCode?: string;
            /** @enum {unknown} */
            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
            lines: components["schemas"]["AskedLine"][];
            /** Format: date-time */
            scheduledFor?: string;
            tipMinor?: number;
        };
        /** AuditEntry */
        AuditEntry: {
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
                /** @description What it was done to, such as `order`, `menuItem` or `account`, the one of who acted; `other` is what nobody named */
                kind: string;
                label: string | null;
            };
        };
        /** Board */
        Board: {
            cards: components["schemas"]["Card"][];
            /** @description Whether these are all cards; otherwise just those that changed since the cursor that was asked for */
            complete: boolean;
            /** @description A place in what happens here: what came after it is not yet in here. Says nothing by itself */
            cursor: string;
            stats: components["schemas"]["KitchenStats"];
        };
        /** Books */
        Books: {
            checks: {
                /** @description What must be true, in words */
                about: string;
                checked: number;
                /** @enum {unknown} */
                name: "stockOnHand" | "stockHeld" | "stockHeldForOrders" | "stockOfOrders" | "payments" | "refunds" | "settlement" | "stuckOrders";
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
        /** Card */
        Card: {
            cancelRequested: boolean;
            courierId: string | null;
            customerName: string | null;
            /** @description To be taken in cash when it is handed over, in minor units; 0 when there is nothing to take */
            dueMinor: number;
            /**
             * Format: date-time
             * @description What its guest was told when they ordered; late is what is later than this
             */
            firstPromisedAt: string;
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
        };
        /** Cart */
        Cart: {
            changes: components["schemas"]["CartChange"][];
            currency: string;
            /** @description Minor units of the currency */
            deliveryFeeMinor: number;
            /** @description Minor units of the currency */
            discountMinor: number;
            /** @enum {unknown} */
            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
            lines: components["schemas"]["CartLine"][];
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
        /** CartChange */
        CartChange: {
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
        };
        /** CartLine */
        CartLine: {
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
            options: components["schemas"]["LineOption"][];
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
        };
        /** Category */
        Category: {
            id: string;
            /** @description How many items of the business are in it, without retired ones */
            items: number;
            name: string;
            position: number;
            version: number;
        };
        /** DeadLetter */
        DeadLetter: {
            /** @description Another try charges a card, so the guest is asked first */
            asksGuest: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description What happened, such as `order.placed` */
            event: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string;
            locationName: string;
            newerOrder: {
                /** Format: uuid */
                id: string;
                number: number;
            } | null;
            offeredAt: string | null;
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
        /** Device */
        Device: {
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
        };
        /** Export */
        Export: {
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
        /** FoundAccount */
        FoundAccount: {
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
        };
        /** Invitation */
        Invitation: {
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
        /** InvitationView */
        InvitationView: {
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
        /** Item */
        Item: {
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
            optionGroups: components["schemas"]["MenuOptionGroup"][];
            picture: string | null;
            position: number;
            preparationSeconds: number;
            retiredAt: string | null;
            taxClassId: string;
            version: number;
        };
        /** ItemChanges */
        ItemChanges: {
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
        /** KitchenStats */
        KitchenStats: {
            /** @description Orders that still need somebody’s hands */
            active: number;
            averagePreparationSeconds: number | null;
            completedToday: number;
            /** @description Placed on this business day and neither cancelled nor failed */
            ordersToday: number;
        };
        /** LineOption */
        LineOption: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Minor units of the currency */
            priceMinor: number;
            quantity: number;
        };
        /** Location */
        Location: {
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
            /** @description A state or province, where addresses name one */
            region: string;
            slug: string;
            street: string;
            timeZone: string;
        };
        /** LocationSecurity */
        LocationSecurity: {
            /** @description Managers and owners without two-factor sign-in count as customers here */
            managersNeedTwoFactor: boolean;
        };
        /** Me */
        Me: {
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
        /** Member */
        Member: {
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
        /** Menu */
        Menu: {
            categories: {
                id: string;
                items: components["schemas"]["MenuItem"][];
                name: string;
            }[];
            currency: string;
            location: components["schemas"]["Location"];
            /** @description Rises with every published change */
            version: number;
        };
        /** MenuItem */
        MenuItem: {
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
            optionGroups: components["schemas"]["MenuOptionGroup"][];
            picture: string | null;
            preparationSeconds: number;
            /** @description Minor units of the currency */
            priceMinor: number;
            /**
             * @description What is known of how many there are: nobody counts them, plenty, few, or none
             * @enum {unknown}
             */
            stock: "notCounted" | "plenty" | "few" | "none";
            /** @enum {unknown} */
            unavailableReason?: "soldOut" | "notServedNow";
        };
        /** MenuOption */
        MenuOption: {
            allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
            id: string;
            isDefault: boolean;
            name: string;
            /** @description Difference to the item, also below zero */
            priceMinor: number;
            /** @description How many of this one option */
            quantityMax: number;
        };
        /** MenuOptionGroup */
        MenuOptionGroup: {
            choicesMax: number;
            choicesMin: number;
            id: string;
            name: string;
            options: components["schemas"]["MenuOption"][];
        };
        /** MessageTemplate */
        MessageTemplate: {
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
        /** NewItem */
        NewItem: {
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
        /** NewOrder */
        NewOrder: {
            address?: components["schemas"]["Address"];
            contact?: {
                /** Format: email */
                email?: string;
                phone?: string;
            };
            couponCode?: string;
            customerName?: string;
            /** @description The total that the guest agreed to. When it comes to another one the order is refused with 409 `priceChanged`, which carries the new `totalMinor`. */
            expectedTotalMinor?: number;
            /** @enum {boolean} */
            fromCart?: true;
            /** @enum {unknown} */
            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
            lines?: components["schemas"]["AskedLine"][];
            /** @description Id or slug */
            locationId: string;
            payment: {
                /** @description Other ways that pay a part of it. The first way pays the rest */
                also?: {
                    amountMinor: number;
                    /** @enum {unknown} */
                    method: "card" | "cash";
                    /** @description What the provider gave for the card */
                    source?: string;
                }[];
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
        /** Notification */
        Notification: {
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
        };
        /** NotificationPreferences */
        NotificationPreferences: {
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
        /** OptionGroup */
        OptionGroup: {
            choicesMax: number;
            choicesMin: number;
            id: string;
            name: string;
            options: components["schemas"]["MenuOption"][];
            version: number;
        };
        /** Order */
        Order: {
            address: components["schemas"]["Address"] | null;
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
            couponCode: string | null;
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
            /**
             * Format: date-time
             * @description What was promised when it was placed
             */
            firstPromisedAt: string;
            /** @enum {unknown} */
            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["OrderLine"][];
            locale: string;
            /** Format: uuid */
            locationId: string;
            locationName: string;
            locationSlug: string;
            number: number;
            offer: {
                /** Format: date-time */
                until: string;
            } | null;
            payment: {
                askedAt: string | null;
                /** @description What is still to be paid in cash when it is handed over */
                dueMinor: number;
                /** @enum {unknown} */
                method: "card" | "cash";
                /** @description Minor units of the currency */
                refundedMinor: number;
                /**
                 * @description What is true about the money, from the states of payment and order
                 * @enum {unknown}
                 */
                standing: "free" | "due" | "later" | "asking" | "held" | "charging" | "paid" | "partlyGivenBack" | "givenBack" | "goingBack" | "releasing" | "released" | "notCharged";
                /** @enum {unknown} */
                state: "none" | "unknown" | "authorised" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined";
                /** @description The ways in which it is paid; none when it costs nothing */
                tenders: {
                    /** @description Minor units of the currency */
                    amountMinor: number;
                    /** @enum {unknown} */
                    method: "card" | "cash";
                }[];
            };
            preparingAt: string | null;
            pricesIncludeTax: boolean;
            /**
             * Format: date-time
             * @description When its guest can have it. It moves with what is really waiting
             */
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
        /** OrderLine */
        OrderLine: {
            /** @description Minor units of the currency */
            discountMinor: number;
            /** Format: uuid */
            itemId: string;
            name: string;
            note: string | null;
            options: components["schemas"]["LineOption"][];
            quantity: number;
            /** @description Minor units of the currency */
            taxMinor: number;
            /** @description Minor units of the currency */
            totalMinor: number;
            /** @description Minor units of the currency */
            unitPriceMinor: number;
        };
        /** PlacedOrder */
        PlacedOrder: {
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
            lines: components["schemas"]["OrderLine"][];
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
        /**
         * Problem
         * @description Why a request was refused. Some refusals carry further facts, such as `left` or `totalMinor`.
         */
        Problem: {
            /** @description For programs. A code never changes its meaning; new ones may be added. */
            code: string;
            /** @description For people: what is wrong and what to do. */
            detail: string;
            /** @description What is wrong with the input, part by part. */
            errors?: {
                detail: string;
                /** @description A JSON pointer into the body; for other parts it begins with `/query`, `/params` or `/headers`. */
                pointer: string;
            }[];
            /** @description With 500: what to quote when you report it. */
            requestId?: string;
            /** @description How long to wait, as in `Retry-After`. */
            retryAfterSeconds?: number;
            status: number;
            title: string;
            /** @description `/problems/{code}` */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** PushSubscription */
        PushSubscription: {
            /** Format: date-time */
            createdAt: string;
            /** @description Where the browser of the device is told */
            endpoint: string;
            /** Format: uuid */
            id: string;
        };
        /** Quote */
        Quote: {
            currency: string;
            /** @description Minor units of the currency */
            deliveryFeeMinor: number;
            /** @description Minor units of the currency */
            discountMinor: number;
            /** @enum {unknown} */
            fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
            lines: components["schemas"]["OrderLine"][];
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
        /** Refund */
        Refund: {
            /** @description Minor units of the currency */
            amountMinor: number;
            /** Format: uuid */
            id: string;
            /** @description What was refunded. The amounts add up to that of the refund */
            parts: {
                /** @description Minor units of the currency */
                amountMinor: number;
                /** @description Of the item; null for the delivery fee and the tip */
                name: string | null;
                /** @enum {unknown} */
                part: "line" | "delivery" | "tip";
                /** @description Of the line, counted from 0; 0 for the delivery fee and the tip */
                position: number;
                /** @description How many of the item; 0 when an amount was refunded and no item */
                quantity: number;
            }[];
            reason: string;
            /** @enum {unknown} */
            state: "requested" | "done" | "refused";
        };
        /** RefundMade */
        RefundMade: {
            /** @description Where the order was paid in several ways and the first has not enough left: what the others give back */
            also: components["schemas"]["Refund"][];
            /** @description Minor units of the currency */
            amountMinor: number;
            /** Format: uuid */
            id: string;
            /** @description What was refunded. The amounts add up to that of the refund */
            parts: {
                /** @description Minor units of the currency */
                amountMinor: number;
                /** @description Of the item; null for the delivery fee and the tip */
                name: string | null;
                /** @enum {unknown} */
                part: "line" | "delivery" | "tip";
                /** @description Of the line, counted from 0; 0 for the delivery fee and the tip */
                position: number;
                /** @description How many of the item; 0 when an amount was refunded and no item */
                quantity: number;
            }[];
            reason: string;
            /** @enum {unknown} */
            state: "requested" | "done" | "refused";
        };
        /** SalesFigures */
        SalesFigures: {
            averageMinor: number | null;
            /** @description Placed on this business day, neither cancelled nor failed */
            orders: number;
            /** @description What these orders come to, with tax and tips, less what was refunded, in minor units */
            revenueMinor: number;
        };
        /** SentMessage */
        SentMessage: {
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
        };
        /** StockBalance */
        StockBalance: {
            available: number | null;
            /** @description Of those, promised to orders under way */
            held: number;
            /** Format: uuid */
            itemId: string;
            onHand: number | null;
        };
        /** StockItem */
        StockItem: {
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
        /** StockMovement */
        StockMovement: {
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
        };
        /** Summary */
        Summary: {
            /**
             * Format: date-time
             * @description Orders placed later are not in here
             */
            asOf: string;
            /** @description The same weekday, a week before */
            before: {
                /**
                 * Format: date
                 * @description A business day
                 */
                day: string;
                /** @description Up to the same time of day, a week before; the whole day once it is over */
                soFar: components["schemas"]["SalesFigures"];
                whole: components["schemas"]["SalesFigures"];
            };
            busiestHour: {
                /** @description The hour on the wall of the shop that it begins with */
                hour: number;
                orders: number;
            } | null;
            currency: string;
            /**
             * Format: date
             * @description A business day
             */
            day: string;
            figures: components["schemas"]["SalesFigures"];
            /** @description From the first to the last hour that has orders on either day, in the order of the business day */
            hours: {
                /** @description The hour on the wall of the shop that it begins with */
                hour: number;
                orders: number;
                ordersBefore: number;
            }[];
            /** @description Most ordered first */
            topItems: {
                /** Format: uuid */
                itemId: string;
                name: string;
                quantity: number;
                /** @description On the whole day a week before */
                quantityBefore: number;
            }[];
        };
        /** TaxClass */
        TaxClass: {
            id: string;
            name: string;
            rates: {
                /** @enum {unknown} */
                fulfilment: "pickup" | "dineIn" | "delivery" | "instant";
                /** @description 8875 is 8.875% */
                ratePer100000: number;
            }[];
        };
    };
    responses: {
        /**
         * @description It is too late for this, or it has already been done.
         *
         *     - `changedMeanwhile`: Somebody else changed this first. Look at it again before you save.
         *     - `alreadyExists`: That name is already taken.
         *     - `lastOwner`: A business keeps at least one owner.
         *     - `invitationOver`: This invitation is no longer valid. Ask for a new one.
         *     - `categoryNotEmpty`: This category still has items. Move or retire them first.
         *     - `inUse`: This is still in use.
         *     - `stockShort`: There isn’t enough left.
         *     - `moveNotPossible`: The order has already moved on.
         *     - `tooLateToTakeBack`: It’s too late to undo this.
         *     - `tooLateToCancel`: It’s too late to cancel this order.
         *     - `tooOldToRetry`: This order is too old to retry. The guest isn’t expecting it any more, so ask them to order again.
         *     - `orderedAgain`: The guest has placed another order since then.
         *     - `notOffered`: This offer has ended. Please order again.
         *     - `priceChanged`: The price changed a moment ago. Please look at the new total before you order.
         *     - `menuChanged`: The menu changed a moment ago. Please look at your order again.
         *     - `alreadyRedriven`: This has already been retried.
         *     - `ordersUnderWay`: An order is still under way. You can delete your account once it’s done.
         */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The request is malformed, or its input is not as described.
         *
         *     - `malformed`: This request couldn’t be understood.
         *     - `invalidInput`: Some of the input isn’t right.
         */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The caller may not do this.
         *
         *     - `notAllowed`: Your account isn’t allowed to do this.
         *     - `twoFactorRequired`: This place asks those who run it for two-factor sign-in. Set it up at /account/two-factor, then try again.
         *     - `signInAgain`: Please sign in again first; then you have 15 minutes for this.
         *     - `foreignOrigin`: This request came from another site.
         */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description It doesn't exist, or the caller may not know that it does.
         *
         *     - `notFound`: There’s nothing here.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Nobody is signed in, or the credentials are no longer good.
         *
         *     - `notSignedIn`: Please sign in first.
         *     - `signedOut`: You’ve been signed out. Sign in again, or go on as a guest.
         */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The request was understood and refused.
         *
         *     - `wrongProof`: That password or code isn’t correct.
         *     - `keyReused`: This Idempotency-Key was used for a different request.
         *     - `emailNotVerified`: Confirm your email address first. Your account shows you how.
         *     - `tooManyInvitations`: A hundred invitations are already open here. Withdraw some first.
         *     - `invitationForAnother`: This invitation is for another email address. Sign in with the account that has it.
         *     - `itemRetired`: This item is no longer available.
         *     - `tendersTooMuch`: The other ways to pay already cover the total, so there’s nothing left to pay with the first one.
         *     - `emptyOrder`: There’s nothing in this order yet.
         *     - `tooManyLines`: An order can have up to 50 lines.
         *     - `unknownItem`: This item isn’t on the menu here.
         *     - `itemElsewhere`: This item is sold at another location.
         *     - `itemSoldOut`: This item is sold out for now.
         *     - `notServedNow`: This item isn’t served at that time.
         *     - `badQuantity`: Choose between 1 and 99 of an item.
         *     - `unknownOption`: This option doesn’t belong to the item.
         *     - `tooFewOptions`: Choose the remaining options for this item.
         *     - `tooManyOptions`: That’s too many options for this item.
         *     - `locationClosed`: This location is closed at that time.
         *     - `notAccepting`: This location isn’t taking orders right now.
         *     - `fulfilmentNotOffered`: This location doesn’t offer that.
         *     - `orderTooLarge`: This order is larger than this location takes online.
         *     - `addressMissing`: We need an address to deliver to.
         *     - `cashNotTaken`: This order is completed online, so it can’t be paid in cash. Please pay by card.
         *     - `tableMissing`: Which table are you at?
         *     - `badSchedule`: Choose a time from now up to seven days ahead.
         *     - `unknownCoupon`: Code not recognised. Check it and try again.
         *     - `couponNotValidNow`: This code isn’t valid right now.
         *     - `couponBelowMinimum`: The order is too small for this code.
         *     - `couponUsedUp`: This code has been used up.
         *     - `refundTooLarge`: That’s more than was paid.
         *     - `notPaid`: Nothing has been paid for this order.
         *     - `rewardNotAvailable`: This reward isn’t available.
         *     - `stockBelowZero`: Stock can’t go below zero, or below what’s set aside for orders.
         *     - `notCounted`: This item isn’t counted yet. Enter how many there are first.
         */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Somebody else changed it since the version in `If-Match`.
         *
         *     - `staleVersion`: Somebody else changed this first. Look at it again before you save.
         */
        StaleVersion: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The body is too large.
         *
         *     - `tooLarge`: That’s more than this address takes.
         */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Too many requests. Wait as long as `Retry-After` says.
         *
         *     - `tooManyRequests`: That was a little too fast. Try again in a moment.
         */
        TooManyRequests: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Parlour, or something it needs, is away for a moment. Try again after `Retry-After`, with the same `Idempotency-Key`.
         *
         *     - `unavailable`: We’re having trouble on our side. Try again in a few seconds.
         */
        Unavailable: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Something went wrong on our side. It has been logged under `requestId`.
         *
         *     - `unexpected`
         */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The body is not JSON.
         *
         *     - `unsupportedMedia`: Please send JSON.
         */
        UnsupportedMedia: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `If-Match` is missing.
         *
         *     - `versionMissing`: Say which version you are changing: send If-Match with the ETag you read.
         */
        VersionMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
        IdempotencyKey: string;
        /** @description The `ETag` of the version you are changing. Without it the answer is 428; when somebody else was first it is 412. */
        IfMatch: string;
        /** @description The `ETag` of the version you mean. When somebody else changed it since, the answer is 412. */
        IfMatchOptional: string;
        /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
        IfNoneMatch: string;
        /** @description The id of the last event you received. The stream goes on after it; browsers send this by themselves. */
        LastEventId: string;
    };
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: components["schemas"]["AccountUser"];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                    /** @description From the answer that told of the code, for programs that keep no cookies */
                    nonce?: string;
                    /** @enum {string} */
                    type?: "email-verification";
                };
            };
        };
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                    /** @description From the answer that told of the code, for programs that keep no cookies */
                    nonce?: string;
                    /** @description The 6 digits that were sent */
                    otp: string;
                    password?: string;
                };
            };
        };
        responses: {
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
                        user: components["schemas"]["AccountUser"];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                        user: components["schemas"]["AccountUser"];
                    } | null;
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        expiresInSeconds: number;
                        message: string;
                        /** @description For programs that keep no cookies: goes along with the code */
                        nonce: string;
                        /** @description Until another one can be sent */
                        retryAfterSeconds: number;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                    /** @description From the answer that told of the code, for programs that keep no cookies */
                    nonce?: string;
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
                        user: components["schemas"]["AccountUser"];
                    } | {
                        /** @description For programs that keep no cookies: goes along with the code of the second step */
                        challenge: string;
                        twoFactorMethods: string[];
                        /** @enum {boolean} */
                        twoFactorRedirect: true;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        user: components["schemas"]["AccountUser"];
                    } | {
                        /** @description For programs that keep no cookies: goes along with the code of the second step */
                        challenge: string;
                        twoFactorMethods: string[];
                        /** @enum {boolean} */
                        twoFactorRedirect: true;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        expiresInSeconds: number;
                        /** @description For programs that keep no cookies: goes along with the code */
                        nonce: string;
                        /** @description Until another one can be sent */
                        retryAfterSeconds: number;
                        token: null;
                        user: components["schemas"]["AccountUser"];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                    /** @description True: this browser need not show the second step for 30 days, or until it is signed out */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        user: components["schemas"]["AccountUser"];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                    /** @description True: this browser need not show the second step for 30 days, or until it is signed out */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bearer of this session */
                        token: string;
                        user: components["schemas"]["AccountUser"];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                        user: components["schemas"]["AccountUser"] | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    appointOwnerByEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCategories: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug of the location */
                location: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Category"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCategory: {
        parameters: {
            query: {
                /** @description Id or slug of the location */
                location: string;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            201: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of the version you are changing. Without it the answer is 428; when somebody else was first it is 412. */
                "If-Match": components["parameters"]["IfMatch"];
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
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
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
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
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
                            /** @description A state or province, where addresses name one */
                            region: string;
                            slug: string;
                            street: string;
                            timeZone: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showSummary: {
        parameters: {
            query?: {
                /** @description A business day on the clock of the location; today without it */
                day?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description What it was done to, such as `order` */
                kind?: string;
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamBoard: {
        parameters: {
            query?: {
                /** @description The cursor of the board that is shown */
                since?: string;
            };
            header?: {
                /** @description The id of the last event you received. The stream goes on after it; browsers send this by themselves. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Server-sent events. The data of each is one line of JSON as `x-events` describes it; a comment comes every 15 seconds, so that a silent connection shows.
             *
             *     - `card`: An order that changed, as it is now. A card whose version is not higher than the one on show is old news.
             *     - `stats`: The figures above the board, when they change.
             *     - `reset`: The cursor is too old to go on from. Load the board again.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedLine"];
            };
        };
        responses: {
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
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
            /** @description Priced as of now. Lines of which there is nothing to be had are listed, but not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    eraseGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug of the location */
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug of the location */
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showInvitationLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showKitchenStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KitchenStats"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    appointMemberByEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menu"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamMenu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Server-sent events. The data of each is one line of JSON as `x-events` describes it; a comment comes every 15 seconds, so that a silent connection shows.
             *
             *     - `menu`: The tag of the menu: once at the beginning, and whenever it becomes another. Load the menu again then.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMessageTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageTemplate"][];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SentMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    quoteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedQuote"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showLocationSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationSecurity"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Managers and owners without two-factor sign-in count as customers here */
                    managersNeedTwoFactor: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationSecurity"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StockItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showStockItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockItem"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockBalance"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StockMovement"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordStockMovement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path: {
                itemId: string;
                /** @description Id or slug of the location */
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockBalance"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Device"][];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMyLocations: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            businessName: string;
                            businessSlug: string;
                            id: string;
                            name: string;
                            slug: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        nextCursor: string | null;
                        unread: number;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    claimMyOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PushSubscription"][];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description Id or slug of the location */
                location: string;
                maxPriceMinor?: number;
                minPriceMinor?: number;
                /** @description Words of its name, description or category; forgives accents and typing mistakes */
                q?: string;
                sort?: "price" | "-price" | "name" | "-name";
                /** @description None of these, as it is usually served */
                withoutAllergen?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
            };
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
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
                            optionGroups: components["schemas"]["MenuOptionGroup"][];
                            picture: string | null;
                            preparationSeconds: number;
                            /** @description Minor units of the currency */
                            priceMinor: number;
                            /**
                             * @description What is known of how many there are: nobody counts them, plenty, few, or none
                             * @enum {unknown}
                             */
                            stock: "notCounted" | "plenty" | "few" | "none";
                            /** @enum {unknown} */
                            unavailableReason?: "soldOut" | "notServedNow";
                            /** @description For If-Match */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    createMenuItem: {
        parameters: {
            query: {
                /** @description Id or slug of the location */
                location: string;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showMenuItem: {
        parameters: {
            query?: {
                /** @description Id or slug of the location */
                location?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMenuItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version you mean. When somebody else changed it since, the answer is 412. */
                "If-Match"?: components["parameters"]["IfMatchOptional"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMenuItem: {
        parameters: {
            query?: {
                /** @description Id or slug of the location */
                location?: string;
            };
            header: {
                /** @description The `ETag` of the version you are changing. Without it the answer is 428; when somebody else was first it is 412. */
                "If-Match": components["parameters"]["IfMatch"];
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
                "application/json": components["schemas"]["ItemChanges"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUnlistedMenuItems: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug of the location */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
                /** @description What it was done to, such as `order` */
                kind?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showBooks: {
        parameters: {
            query: {
                /** @description How far back orders are looked at */
                days?: number;
                /** @description Id or slug of the location */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Books"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug of the location */
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    redriveDeadLetter: {
        parameters: {
            query?: {
                /** @description The guest has said that they still want it. Otherwise they are asked first where a card would be charged */
                agreed?: boolean;
                /** @description Also when the guest has ordered again since */
                anyway?: boolean;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SentMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOutPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    lookUpPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: nobody has it */
                        account: components["schemas"]["FoundAccount"] | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOptionGroups: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug of the location */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OptionGroup"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOptionGroup: {
        parameters: {
            query: {
                /** @description Id or slug of the location */
                location: string;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            201: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionGroup"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOptionGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of the version you are changing. Without it the answer is 428; when somebody else was first it is 412. */
                "If-Match": components["parameters"]["IfMatch"];
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
            200: {
                headers: {
                    /** @description For `If-None-Match`, and for `If-Match` where this can be edited. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionGroup"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only deliveries that are mine to bring */
                assigned?: boolean;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Of deliveries: those that have been brought (true), or those still to be brought (false) */
                delivered?: boolean;
                /** @description The first business day on which an order is made */
                from?: string;
                /** @description Ordered for, or placed within, this hour of the wall clock: 8 is from 8:00 to 8:59 */
                hour?: number;
                /** @description Only orders with this item */
                item?: string;
                limit?: number;
                /** @description Id or slug of the location */
                location?: string;
                /** @description Only those that are under way (true), or only those that are over (false) */
                open?: boolean;
                /** @description Only those that count as sales: neither cancelled nor failed */
                sold?: boolean;
                /** @description `promisedAt`: what is due first comes first */
                sort?: "createdAt" | "-createdAt" | "promisedAt" | "-promisedAt";
                status?: "pending" | "processing" | "confirmed" | "preparing" | "ready" | "outForDelivery" | "delivered" | "completed" | "cancelled" | "failed";
                /** @description The number of an order, or part of a name, an email address or a phone number; with a location, looks 31 days back unless from is given */
                text?: string;
                /** @description The last one */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it. */
                "Parlour-Device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    answerOffer: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
                    accept: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    showRefundable: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All that can still be refunded; 0 when nothing was paid yet */
                        leftMinor: number;
                        parts: {
                            /** @description What one, two … of it come to, as many as are left */
                            amountsMinor: number[];
                            /** @description Minor units of the currency, after the discount and with the tax */
                            chargedMinor: number;
                            /** @description Of the item; null for the delivery fee and the tip */
                            name: string | null;
                            /** @enum {unknown} */
                            part: "line" | "delivery" | "tip";
                            /** @description Of the line, counted from 0; 0 for the delivery fee and the tip */
                            position: number;
                            quantity: number;
                            /** @description Minor units of the currency, after the discount and with the tax */
                            refundedMinor: number;
                            refundedQuantity: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Minor units of the currency */
                            amountMinor: number;
                            /** Format: date-time */
                            createdAt: string;
                            doneAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description What was refunded. The amounts add up to that of the refund */
                            parts: {
                                /** @description Minor units of the currency */
                                amountMinor: number;
                                /** @description Of the item; null for the delivery fee and the tip */
                                name: string | null;
                                /** @enum {unknown} */
                                part: "line" | "delivery" | "tip";
                                /** @description Of the line, counted from 0; 0 for the delivery fee and the tip */
                                position: number;
                                /** @description How many of the item; 0 when an amount was refunded and no item */
                                quantity: number;
                            }[];
                            reason: string;
                            refusal: string | null;
                            requestedBy: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "done" | "refused";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for 24 hours; with another body it is refused with 422 `keyReused`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
                    /** @description An amount, divided over what is left. Without it and without parts, all that is left is refunded */
                    amountMinor?: number;
                    /** @description Refunds the delivery fee */
                    delivery?: boolean;
                    /** @description Items to refund, at what was paid for them */
                    lines?: {
                        /** @description Of the line in the order, counted from 0 */
                        position: number;
                        quantity: number;
                    }[];
                    reason: string;
                    /** @description Refunds the tip */
                    tip?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundMade"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            /**
             * @description Server-sent events. The data of each is one line of JSON as `x-events` describes it; a comment comes every 15 seconds, so that a silent connection shows.
             *
             *     - `order`: The order as it is: once at the beginning, and after each change.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTaxClasses: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Id or slug of the location */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaxClass"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["InvalidInput"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
}
