package io.orgraph.architecture.planted.graph;

import io.orgraph.architecture.planted.sandbox.company.KnowsModel;

/** A resolver that knows the sandbox, of which nobody but config may know. */
public final class KnowsSandbox {
    static final Class<?> KNOWN = KnowsModel.class;

    private KnowsSandbox() {}
}
