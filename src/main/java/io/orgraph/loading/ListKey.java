package io.orgraph.loading;

import io.orgraph.model.PageRequest;

/** One piece of one list: whose list it is, and which piece. */
public record ListKey<I>(I of, PageRequest page) {}
