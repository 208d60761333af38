using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// Writes a report in the shape of the UGC profile: one block for each recording, and one for what is adjusted of an earlier period, so that the sales of each summary add up to it. DDEX has no
/// resource for an adjustment: its block has one without ISRC, whose title says what it is.
/// </summary>
internal static class DsrWriter
{
    private const string UserDefined = "UserDefined";
    private const int MoreDigits = 6;

    private static readonly string[] Headings =
    [
        "#HEAD\tMessageVersion\tProfile\tProfileVersion\tMessageId\tMessageCreatedDateTime\tFileNumber\tNumberOfFiles\tUsageStartDate\tUsageEndDate\tSenderPartyId\tSenderName\tServiceDescription\tRecipientPartyId\tRecipientName\tRepresentedRepertoire",
        "#SY02.01\tSummaryRecordId\tDistributionChannel\tDistributionChannelDPID\tCommercialModel\tUseType\tTerritory\tServiceDescription\tUsages\tUsers\tCurrency\tNetRevenue\tRightsController\tRightsControllerPartyId\tAllocatedUsages\tAllocatedRevenue\tAllocatedNetRevenue\tRightsType",
        "#AS01\tBlockId\tResourceReference\tDspResourceId\tISRC\tTitle\tSubTitle\tDisplayArtistName\tDisplayArtistPartyId\tDuration\tResourceType",
        "#MW01.01\tBlockId\tDspWorkId\tISWC\tTitle\tSubTitle\tComposerAuthor\tComposerAuthorPartyId\tArranger\tArrangerPartyId\tMusicPublisher\tMusicPublisherPartyId\tWorkContributor\tWorkContributorPartyId\tDataProvider\tProprietaryWorkId",
        "#RU01\tBlockId\tSummaryRecordId\tDspReleaseId\tUsages",
        "#SU03.01\tBlockId\tSalesTransactionId\tSummaryRecordId\tDspReleaseId\tUsages\tNetRevenue\tValidityPeriodStart\tValidityPeriodEnd",
        "#LI01.01\tBlockId\tSummaryRecordId\tRightsController\tRightsControllerProprietaryID\tRightsControllerWorkID\tRightShare%\tRightType\tAllocatedNetRevenue\tAllocatedAmount",
        "#FOOT\tNumberOfLinesInFile\tNumberOfLinesInReport\tNumberOfSummaryRecords\tNumberOfBlocksInFile\tNumberOfBlocksInReport",
    ];

    public static byte[] Write(Statement statement)
    {
        DsrRows rows = new();
        Head(rows, statement);
        IReadOnlyList<DsrTransaction> transactions = DsrTransaction.All(statement);
        int summaries = Summaries(rows, statement, transactions);
        int blocks = 0;
        foreach (IGrouping<string, DsrTransaction> block in transactions.GroupBy(static transaction => transaction.Resource, StringComparer.Ordinal))
        {
            Block(rows, statement, Text(++blocks), [.. block]);
        }

        string lines = Text(rows.Count + 1);
        rows.Add("FOOT", lines, lines, Text(summaries), Text(blocks), Text(blocks));
        return rows.ToUtf8();
    }

    private static void Head(DsrRows rows, Statement statement)
    {
        Settlement settlement = statement.Settlement;
        rows.Add(
            "HEAD", "dsrf/1.3/1.4.1/1.3", "UGCProfile", "1.1", MessageId(statement), DsrFileName.CreatedAt(settlement).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), "1", "1",
            settlement.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), settlement.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SenderOf(settlement), settlement.Licensee ?? "operator", DsrFileName.Service,
            PartyOf(statement), statement.Account.Name, statement.Account.Name);
        foreach (string heading in Headings)
        {
            string[] cells = heading.Split('\t');
            rows.Add(cells[0], cells.AsSpan(1));
        }
    }

    private static int Summaries(DsrRows rows, Statement statement, IReadOnlyList<DsrTransaction> transactions)
    {
        int count = 0;
        foreach (IGrouping<int, DsrTransaction> summary in transactions.GroupBy(static transaction => transaction.Summary).OrderBy(static summary => summary.Key))
        {
            StatementLine first = summary.First().Line;
            string uses = Text(summary.Sum(static transaction => transaction.Line.Count));
            string amount = Amount(RationalSum.Of(summary.Select(static transaction => Fractions.Parse(transaction.Line.Exact))), statement);
            rows.Add(
                "SY02.01", Text(summary.Key), null, null, UserDefined, UserDefined, (first.Territory ?? Territory.Worldwide).ToString(), DsrTransaction.UseOf(first), uses, null, statement.Settlement.Currency.Code, amount, statement.Account.Name, PartyOf(statement),
                uses, amount, amount, UserDefined);
            count++;
        }

        return count;
    }

    private static void Block(DsrRows rows, Statement statement, string block, IReadOnlyList<DsrTransaction> transactions)
    {
        StatementLine first = transactions[0].Line;
        string resource = transactions[0].Resource;
        bool isRecording = first.Recording is not null;
        rows.Add(
            "AS01", block, resource, resource, first.Recording?.ToString(), isRecording ? first.Title : $"Adjustment of {first.OriginalPeriod}", null, first.Artists, null, null, isRecording ? "SoundRecording" : UserDefined);
        foreach (StatementLine line in transactions.Select(static transaction => transaction.Line).Where(static line => line.Work is not null).DistinctBy(static line => line.Work))
        {
            string work = line.Work!.Value.ToString();
            rows.Add("MW01.01", block, work, work, line.WorkTitle, null, null, null, null, null, null, null, null, null, null, null);
        }

        foreach (DsrTransaction transaction in transactions)
        {
            rows.Add("RU01", block, Text(transaction.Summary), transaction.Id, Text(transaction.Line.Count));
        }

        foreach (DsrTransaction transaction in transactions)
        {
            Transaction(rows, statement, block, transaction);
        }
    }

    private static void Transaction(DsrRows rows, Statement statement, string block, DsrTransaction transaction)
    {
        StatementLine line = transaction.Line;
        (string summary, string uses, string amount) = (Text(transaction.Summary), Text(line.Count), Amount(Fractions.Parse(line.Exact), statement));
        (string from, string to) = Validity(statement.Settlement, line.Month);
        rows.Add("SU03.01", block, transaction.Id, summary, transaction.Id, uses, amount, from, to);
        rows.Add("LI01.01", block, summary, statement.Account.Name, PartyOf(statement), line.Work?.ToString(), Fractions.Parse(line.Share ?? "1").ToDecimalText(MoreDigits), UserDefined, amount, amount);
    }

    private static (string From, string To) Validity(Settlement settlement, string? month)
    {
        DateOnly from = month is null ? settlement.From : DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        DateOnly to = month is null ? settlement.To : from.AddMonths(1).AddDays(-1);
        return (from.ToString("yyyyMMdd", CultureInfo.InvariantCulture), to.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
    }

    // Each recipient of a settlement gets a message of its own.
    private static string MessageId(Statement statement)
    {
        const int Digits = 32;
        return Sha256Hash.Of(System.Text.Encoding.UTF8.GetBytes($"{statement.Settlement.Sha256} {statement.Account.Party}")).ToString()[..Digits];
    }

    private static string SenderOf(Settlement settlement) => settlement.Licensee switch
    {
        null => "artistfirst::operator",
        { } licensee when Dpid.TryParse(licensee, out Dpid dpid) => dpid.ToString(),
        { } licensee => $"artistfirst::{licensee}",
    };

    // DDEX knows parties by their DPID; others have a namespace before their id, as in ISNI::0000000121707484.
    private static string PartyOf(Statement statement)
    {
        PartyId party = statement.Account.Party;
        return party.Kind switch
        {
            PartyIdKind.Dpid => party.Value,
            PartyIdKind.Isni => $"ISNI::{party.Value}",
            PartyIdKind.IpiName or PartyIdKind.IpiBase => $"IPI::{party.Value}",
            _ => $"artistfirst::{party}",
        };
    }

    private static string Amount(Rational units, Statement statement)
    {
        int digits = statement.Settlement.Currency.MinorDigits;
        return (units / BigInteger.Pow(10, digits)).ToDecimalText(digits + MoreDigits);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
