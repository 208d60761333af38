using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>What an allowed use still owes. On the wire: <c>credit report-usage pay mark-ai approve-output</c>.</summary>
[Flags]
[JsonConverter(typeof(WireNameJsonConverter<Duties>))]
public enum Duties : byte
{
    /// <summary>Nothing is owed.</summary>
    None = 0,

    /// <summary><c>credit</c>: name the contributors in the output.</summary>
    Credit = 1 << 0,

    /// <summary><c>report-usage</c>: report each use to the rights holder.</summary>
    ReportUsage = 1 << 1,

    /// <summary><c>pay</c>: settle each use.</summary>
    Pay = 1 << 2,

    /// <summary><c>mark-ai</c>: disclose in the output what AI made.</summary>
    MarkAi = 1 << 3,

    /// <summary><c>approve-output</c>: have each output approved before it leaves.</summary>
    ApproveOutput = 1 << 4,
}
