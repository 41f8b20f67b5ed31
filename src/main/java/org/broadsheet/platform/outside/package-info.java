/**
 * What is sent to the addresses that people name: never to the machine itself nor to its network, whatever a name leads to, and never
 * for long.
 */
package org.broadsheet.platform.outside;
