/** The way out, tried against an upstream that does everything wrong. */
package io.orgraph.upstream;
