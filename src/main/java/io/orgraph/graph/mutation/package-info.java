/** The mutations: reading their inputs, making the changes, and their payloads. */
@NullMarked
package io.orgraph.graph.mutation;

import org.jspecify.annotations.NullMarked;
