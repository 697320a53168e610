package io.orgraph.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same grounds. They are made when first wanted, and closed when the last test is done. */
final class SharedGrounds implements ParameterResolver {

    static Grounds of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Grounds.class))
                .getOrComputeIfAbsent(Grounds.class, made -> new Grounds(), Grounds.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Grounds.class;
    }

    @Override
    public Grounds resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
