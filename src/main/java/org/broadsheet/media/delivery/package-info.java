/**
 * Pictures as readers get them, from the disk of each node, in the width that fits.
 *
 * <p>Promise: an address shows one picture for ever; what was deleted is soon gone from the disk of every node.
 */
package org.broadsheet.media.delivery;
