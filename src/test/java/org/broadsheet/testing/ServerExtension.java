package org.broadsheet.testing;

import java.lang.reflect.Method;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Behind {@link HttpTest} and {@link BrowserTest}: has Arquillian start the shared site before the class, then steps aside, so
 * that the tests are plain JUnit (parameterized, nested, dynamic) and never run inside the server.
 */
public final class ServerExtension extends ArquillianExtension {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        super.beforeAll(context);
        SiteUnderTest.current();
    }

    @Override
    public void beforeEach(ExtensionContext context) {}

    @Override
    public void beforeTestExecution(ExtensionContext context) {}

    @Override
    public void afterEach(ExtensionContext context) {}

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return false;
    }
}
