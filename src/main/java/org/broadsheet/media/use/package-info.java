/**
 * Which article and which other place shows which picture, kept with every text that is saved.
 *
 * <p>Promise: what is shown anywhere cannot be deleted, and comes back if it was.
 */
package org.broadsheet.media.use;
