namespace ArtistFirst;

/// <summary>AF3005: a use owes an approval of each output, and this output has none.</summary>
internal static class ApprovalMissing
{
    public static readonly FindingRule Rule = new(3005, "An approval that is owed is missing");

    public static Finding Found(Isrc recording, Sha256Hash audio, int others) => Rule.Found(
        $"The use of {recording} owes an approval of each output before it leaves. Expected one for the audio {audio}; {(others == 0 ? "there is none" : $"the {others} given are for other audio")}. Have it listened to and approved (ApprovalDesk), and stamp it then.");
}
