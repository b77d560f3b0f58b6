/** Generated from the OpenAPI file by `npm run generate`. */

export interface paths {
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password */
        post: operations["changePassword"];
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
    "/api/auth/list-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this person is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
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
    "/api/auth/revoke-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of the person's sessions */
        post: operations["revokeSession"];
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
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: a session cookie for browsers, its token for programs */
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
        /** Make an account and sign in */
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
        /** Take orders, or stop taking them for now */
        patch: operations["updateLocation"];
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
        /** Give a role here to somebody who has an account, by e-mail address */
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
        get?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own name */
        patch: operations["renameMe"];
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
        /** Give money back, all of it or a part; the pipeline carries it out */
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
        /** Whether it can work: the database answers within two seconds */
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
                    currentPassword: string;
                    newPassword: string;
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
                        token: string | null;
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
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
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
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
    listSessions: {
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
                    }[];
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
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    /** Format: email */
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
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
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
                    /** Format: email */
                    email: string;
                    name: string;
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
                        user: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            emailVerified: boolean;
                            /** Format: uuid */
                            id: string;
                            image: string | null;
                            name: string;
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
            header?: never;
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
            header?: never;
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
            header?: never;
            path: {
                /** @description Id or slug */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepting: boolean;
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
    showBoard: {
        parameters: {
            query?: {
                /** @description The cursor of the board that is shown */
                since?: number;
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
                        /** @description The number of an event: what came after it is not yet in here */
                        cursor: number;
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
                since?: number;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
                            /** @description For managers and owners */
                            email: string | null;
                            jobTitle: string | null;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
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
            header?: never;
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
                        /** @description For managers and owners */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                    };
                };
            };
        };
    };
    appointMember: {
        parameters: {
            query?: never;
            header?: never;
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
                        /** @description For managers and owners */
                        email: string | null;
                        jobTitle: string | null;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {unknown} */
                        role: "owner" | "manager" | "staff" | "courier";
                    };
                };
            };
        };
    };
    dismissMember: {
        parameters: {
            query?: never;
            header?: never;
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
    countStock: {
        parameters: {
            query?: never;
            header?: never;
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
            header?: never;
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
                        email: string;
                        emailVerified: boolean;
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
                            jobTitle: string | null;
                            /** @description Null: the whole business */
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            } | null;
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                        }[];
                        name: string;
                    };
                };
            };
        };
    };
    renameMe: {
        parameters: {
            query?: never;
            header?: never;
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
                        email: string;
                        emailVerified: boolean;
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
                            jobTitle: string | null;
                            /** @description Null: the whole business */
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                slug: string;
                            } | null;
                            /** @enum {unknown} */
                            role: "owner" | "manager" | "staff" | "courier";
                        }[];
                        name: string;
                    };
                };
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
                                /** @description 8875 is 8.875 % */
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
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
        };
    };
}
