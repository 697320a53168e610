package io.orgraph.training;

/** Why there is no cache, as a sentence for the operator. */
final class TrainingFailed extends Exception {
    private static final long serialVersionUID = 1L;

    TrainingFailed(String reason) {
        super(reason, null, false, false);
    }
}
