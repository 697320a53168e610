package io.orgraph.caller;

/** What came of looking at what a caller showed. */
public sealed interface Recognition {

    /** It is one of ours. */
    record Known(Identity identity) implements Recognition {}

    /** It cannot be let in. */
    enum Unrecognized implements Recognition {
        /** It is not one of ours; why not is for nobody to know. */
        STRANGER,
        /** It may be one of ours: the keys to tell it by cannot be had at the moment. */
        UNDECIDED
    }
}
