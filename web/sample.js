// The article of "Try a sample", as a reader gets it by select-all and copy. Written for this page;
// the people and the company in it are invented.

export const SAMPLE = `Skip to main content
Follow us on Facebook, X and Instagram
2026-03-ferry-harbour-dawn-scaled.jpg

A small island bets its budget on a ferry without fuel

Residents of Strynø voted to spend nearly everything they had on an electric boat. A year later, the mainland is watching.

Energy | Denmark

By Helle Brandt
March 14, 2026

When the ferry left the harbour of Strynø on Monday morning, nobody on the quay noticed. There was no cough of diesel, no shudder in the railing and no smoke above the church. “I looked up and it was simply gone,” said Karen Lindholm, who has sold coffee beside the landing since 1998.

The boat, named Havørn, is the first large electric ferry that a Danish community of fewer than two hundred people has ordered on its own account. It cost 84 million kroner, or about $12.3 million, and more than half of that sum came from the islanders themselves. The remainder was covered by the Danish Maritime Authority, which contributed 30 million kroner in June 2024, and by a loan from the European Investment Bank in Luxembourg.

For decades the crossing to Rudkøbing had been served by a vessel that burned 1,100 litres of marine diesel a day. By 2022, repairs alone were consuming 14 percent of the municipal budget. Mayor Jens Overgaard, a former engineer, remembers the winter in which the old ferry stood still for nineteen days. “We were an island in the worst sense of the word,” he said.

The decision was anything but unanimous. At a public meeting in September 2023, Overgaard proposed to postpone the new school roof and to buy a boat instead. Opponents, led by the retired teacher Anna Sørensen, argued that a battery of this size had never been tested in the ice that drifts through the Great Belt in hard winters, and that an outage of the single undersea cable which connects the island to the grid would leave its residents with neither light nor transport. The proposal passed by eleven votes.

What happened next surprised both sides. Nordvik Marine, the shipyard in Norway that had won the contract, delivered four months ahead of schedule. According to figures that the company published in January, the ferry uses 41 percent less energy for each crossing than its engineers had calculated, chiefly because the captain, Maria Kofoed, taught her crew to leave the harbour more slowly.

Independent researchers are more cautious. “One mild winter proves very little,” said Professor David Okafor of the Technical University of Denmark in Copenhagen, whose group has measured the batteries since April. Notwithstanding the encouraging consumption, he noted, the capacity of the cells had diminished by 3.1 percent within ten months, which, if it were to continue at the same rate, would oblige the municipality to replace them considerably earlier than its financial plan assumes.

Money remains the tender spot. The island saves roughly 2.6 million kroner a year on fuel, but it must repay the loan by 2041. Overgaard hopes to earn a part of it elsewhere: at night, when the ferry is moored, its batteries feed power back into the grid. Energinet, the Danish grid operator, paid Strynø 310,000 kroner for this service last year.

Visitors have come from Scotland, Estonia and Japan. In February, a delegation from Orkney spent three days on board, and Ferry Minister Fiona Grant told reporters in Edinburgh that she intended to order two similar boats before 2028.

Sørensen, meanwhile, has become a regular passenger. She still believes that the vote was reckless. But on Friday afternoons she takes the last crossing to Rudkøbing, sits on the upper deck and listens. “You can hear the birds now,” she said. “I had forgotten that there were any.”

Photo: Mikkel Dahl / Island Press

Share this article
Facebook  Twitter  LinkedIn  Email

Read more
Why harbour towns are falling in love with the night train
keep reading Show less
The quiet return of the sailing freighter
keep reading Show less
Five recipes for a stormy Sunday

Sign up for our newsletter: the best of the coast, every Thursday, in your inbox.
© 2026 Island Press. All rights reserved. Terms of use. Privacy policy.
`;
