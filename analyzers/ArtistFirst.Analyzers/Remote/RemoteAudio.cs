using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Members that get anything from outside: a process, an address, a store. It is audio where a name in the call says so. Readers of tags open audio, and mostly leave the sound alone.</summary>
internal static class RemoteAudio
{
    private static readonly Dictionary<string, HashSet<string>> Members = LibraryLoads.Read(
    [
        "System.Diagnostics.Process Start",
        "System.Diagnostics.ProcessStartInfo .ctor FileName",
        "System.Net.Http.HttpClient GetAsync GetByteArrayAsync GetStreamAsync",
        "System.Net.WebClient DownloadData DownloadDataTaskAsync DownloadFile DownloadFileTaskAsync OpenRead OpenReadTaskAsync",
        "Azure.Storage.Blobs.Specialized.BlobBaseClient DownloadContent DownloadContentAsync DownloadStreaming DownloadStreamingAsync DownloadTo DownloadToAsync OpenRead OpenReadAsync",
        "Amazon.S3.IAmazonS3 GetObjectAsync GetObjectStreamAsync",
        "Amazon.S3.AmazonS3Client GetObjectAsync",
        "Amazon.S3.Transfer.TransferUtility Download DownloadAsync OpenStream OpenStreamAsync",
        "FFMpegCore.FFProbe Analyse AnalyseAsync",
        "TagLib.File Create",
        "ATL.Track .ctor",
        "Google.Cloud.Storage.V1.StorageClient DownloadObject DownloadObjectAsync",
    ]);

    private static readonly HashSet<string> Names = new(Members.SelectMany(type => type.Value), StringComparer.Ordinal);

    public static LoadContract? Of(IMethodSymbol method) =>
        LibraryLoads.NameOf(method) is var name && Names.Contains(name) && method.ContainingType is { } type && NamesOf(type) is { } names && names.Contains(name)
            ? new LoadContract(LoadOrigin.Remote, RecordingOf(method), use: null, fixedUse: null, isDerived: true)
            : null;

    /// <summary>Whether a call gets audio.</summary>
    public static bool IsMeant(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { ContainingType: { Name: "Track", ContainingNamespace.Name: "ATL" } } track } => !track.Parameters.IsEmpty,
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { Name: "File", ContainingNamespace.Name: "TagLib" } } } => true,
        IInvocationOperation { TargetMethod.ContainingType: { Name: "FFProbe", ContainingNamespace.Name: "FFMpegCore" } } => true,
        IObjectCreationOperation creation => RemoteNames.AreDecoder(creation.Arguments.FirstOrDefault()),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } => RemoteNames.AreDecoder(assignment.Value),
        IInvocationOperation { TargetMethod: { Name: "Start", ContainingType.Name: "Process" } } start => RemoteNames.AreDecoder(start.Arguments.FirstOrDefault()),
        IInvocationOperation invocation => invocation.Arguments.Any(RemoteNames.AreAudio) || (invocation.Instance is { } instance && RemoteNames.AreAudio(instance)),
        _ => false,
    };

    private static HashSet<string>? NamesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (Members.TryGetValue(TypeNames.Full(declaring), out HashSet<string>? names))
            {
                return names;
            }
        }

        return null;
    }

    /// <summary>
    /// What tells the recording: the arguments of a process, the key in a bucket, the address, the client of a blob. Where that is told elsewhere (<c>new ProcessStartInfo("ffmpeg") { Arguments = … }</c>)
    /// any check will do.
    /// </summary>
    private static ValuePath? RecordingOf(IMethodSymbol method)
    {
        if (method.ContainingType.Name.StartsWith("Process", StringComparison.Ordinal))
        {
            return method.Parameters.Length > 1 ? new ValuePath(1) : null;
        }

        if (method.ContainingType.Name.StartsWith("Blob", StringComparison.Ordinal))
        {
            return new ValuePath(ValuePath.Receiver);
        }

        int key = method.Parameters.FirstOrDefault(parameter => parameter.Name is "key" or "objectKey" or "objectName")?.Ordinal ?? 0;
        return method.Parameters.Length > key ? new ValuePath(key) : null;
    }
}
