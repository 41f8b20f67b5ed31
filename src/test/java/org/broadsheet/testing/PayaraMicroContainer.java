package org.broadsheet.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.arquillian.protocol.servlet5.v_5.ServletProtocol;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's view of the {@link SiteUnderTest}: starting the server and deploying is one step.
 *
 * <p>Payara's own adapter reads the server's address from its console, takes the machine's name for it and waits three
 * minutes for a server that has already failed; this one asks the application.
 */
public final class PayaraMicroContainer implements DeployableContainer<PayaraMicroContainer.Configuration> {
    /** Nothing to configure: see {@link ServerSettings} and {@link PayaraMicro}. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription(ServletProtocol.PROTOCOL_NAME);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Path folder = Files.createDirectories(TestDatabase.current().folder());
            Path war = folder.resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(war.toFile(), true);
            URI url = SiteUnderTest.start(war, folder).url();
            return new ProtocolMetaData()
                    .addContext(new HTTPContext(url.getHost(), url.getPort())
                            .add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/")));
        } catch (IOException | RuntimeException e) {
            throw new DeploymentException("The site under test did not start", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        SiteUnderTest.stop();
    }
}
