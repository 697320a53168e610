/** The graph's nouns: records, typed ids and pages. No framework, no I/O. */
@NullMarked
package io.orgraph.model;

import org.jspecify.annotations.NullMarked;
