/** The limits of documents, operations and answers, met over HTTP. */
@NullMarked
package io.orgraph.limits;

import org.jspecify.annotations.NullMarked;
