/** What stand-ins are made of: nobody's name, nobody's message. */

export const FIRST_NAMES = words(
  'Alex Ariel Avery Bailey Blair Cameron Casey Charlie Dana Devon Drew Eden Ellis Emery Finley Frankie Gray Harper Hayden Hollis Indigo Jamie Jesse Jordan Jules Kai Kendall Lane Logan Marlow Morgan Noel Oakley Parker Peyton Quinn Reese Remy Riley River Robin Rowan Sage Sasha Shay Skyler Sidney Taylor Toby Wren',
)

export const LAST_NAMES = words(
  'Alder Ashgrove Aspen Barley Beech Birch Bramble Briar Brook Cedar Clover Cobble Cypress Dale Elder Fern Field Flint Glade Hawthorn Hazel Heath Heron Hollow Juniper Kestrel Larch Laurel Linden Lowland Maple Marsh Meadow Moor Myrtle Nettle Orchard Pine Poplar Quarry Rivers Rush Sedge Spruce Stone Thicket Thistle Vale Willow Wold',
)

export const PLACES = words(
  'Amber Beacon Cascade Copper Crescent Delta Garnet Granite Harbour Harvest Island Juniper Lantern Meridian Mosaic Northgate Opal Pioneer Prairie Quartz Riverbend Saffron Summit Sunrise',
)

export const TRADES = words(
  'Bakery Cycles Dental Fitness Gardens Interiors Kitchens Movers Optics Outfitters Pets Plumbing Roofing Stables Studios Windows',
)

export const MESSAGES = [
  'Thank you, that works well for me.',
  'Could we move it to another day this week?',
  'I have just sent you the form.',
  'What are your opening hours on Saturday?',
  'Great, see you then!',
  'Is there a place to park near you?',
  'Please send me the details again.',
  'I would like to know more about your prices.',
  'Could somebody call me back this afternoon?',
  'I am running a few minutes late, sorry.',
  'That was quick, thanks a lot.',
  'Do you have something free next week?',
  'I have one more question about the offer.',
  'Yes, that is right.',
  'How long will it take?',
  'My friend said you could help me with this.',
  'I will think about it and let you know.',
  'Can I bring somebody along?',
  'The link opens now, thank you.',
  'All fine from my side.',
]

function words(text: string): string[] {
  return text.split(' ')
}
