/**
 * The change log: what became different for readers, in one order on all nodes, for whoever keeps something made of it.
 *
 * <p>Promise: a committed change has the next number, without a gap; a node knows of its own changes at once, of those of others within a
 * second.
 */
package org.broadsheet.platform.change;
