@org.jspecify.annotations.NullMarked
package io.orgraph.log;
