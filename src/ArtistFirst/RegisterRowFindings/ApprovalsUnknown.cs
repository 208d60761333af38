namespace ArtistFirst;

/// <summary>Where nobody can be asked, nobody approved.</summary>
internal static class ApprovalsUnknown
{
    public static readonly FindingRule Rule = new(2082, "Nobody can tell whether the output was approved");

    public static Finding NobodyToAsk(Isrc recording) => Rule.Found(
        $"The use of {recording} owes an approval of each output before it leaves. Expected somebody who knows of approvals; nobody is registered. Call UseApprovals, with the registry's ApprovalDesk or one of your own.");

    public static Finding NoAnswer(Isrc recording, string came) => Rule.Found(
        $"The use of {recording} owes an approval of each output before it leaves. Expected an answer from who knows of approvals; got {Quoted.Text(came)}. Nothing was handed over: stamp it again when the answer can be had.");
}
