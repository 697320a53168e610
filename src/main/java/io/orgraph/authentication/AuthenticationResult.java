package io.orgraph.authentication;

/** What came of looking at what a caller showed. */
public sealed interface AuthenticationResult {

    /** It is one of ours. */
    record Known(Principal principal) implements AuthenticationResult {}

    /** It cannot be let in. */
    enum Unrecognized implements AuthenticationResult {
        /** It is not one of ours; why not is for nobody to know. */
        STRANGER,
        /** It may be one of ours: the keys to tell it by cannot be had at the moment. */
        UNDECIDED
    }
}
