@org.jspecify.annotations.NullMarked
package io.orgraph.metrics;
