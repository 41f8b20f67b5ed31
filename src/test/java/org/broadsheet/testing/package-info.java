/**
 * What integration tests stand on: one running site for each database, reached from inside the server
 * ({@link org.jboss.arquillian.junit5.container.annotation.ArquillianTest}), over HTTP
 * ({@link org.broadsheet.testing.HttpTest}) or in a browser ({@link org.broadsheet.testing.BrowserTest}).
 */
package org.broadsheet.testing;
