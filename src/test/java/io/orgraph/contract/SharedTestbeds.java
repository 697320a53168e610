package io.orgraph.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same grounds. They are made when first wanted, and closed when the last test is done. */
final class SharedTestbeds implements ParameterResolver {

    static Testbeds of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Testbeds.class))
                .getOrComputeIfAbsent(Testbeds.class, made -> new Testbeds(), Testbeds.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Testbeds.class;
    }

    @Override
    public Testbeds resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
