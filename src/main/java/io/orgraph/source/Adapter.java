package io.orgraph.source;

import io.orgraph.model.SourceKind;

/** The code that speaks one kind of REST API. What it can do, it says by the ports that it implements. */
public interface Adapter {

    SourceKind kind();
}
