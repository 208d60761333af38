using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Members of the framework and of audio libraries that let audio out. Streams that are copied count where they go into a file or a response.</summary>
internal static class KnownWrites
{
    private const string Stream = "System.IO.Stream";
    private const string Writer = "System.IO.BinaryWriter";

    private static readonly Dictionary<string, HashSet<string>> Members = LibraryLoads.Read(
    [
        "System.IO.File WriteAllBytes WriteAllBytesAsync",
        "System.IO.Stream CopyTo CopyToAsync Write WriteAsync",
        "System.IO.BinaryWriter Write",
        "Microsoft.AspNetCore.Http.Results Bytes File Stream",
        "Microsoft.AspNetCore.Http.TypedResults Bytes File Stream",
        "Microsoft.AspNetCore.Mvc.ControllerBase File",
        "NAudio.Wave.WaveFileWriter CreateWaveFile CreateWaveFile16 WriteWavFileToStream",
        "NAudio.Wave.MediaFoundationEncoder EncodeToAac EncodeToMp3 EncodeToWma",
        "Azure.Storage.Blobs.BlobClient Upload UploadAsync",
        "TorchSharp.torchaudio save",
    ]);

    private static readonly HashSet<string> Names = new(Members.SelectMany(type => type.Value), StringComparer.Ordinal);

    public static CreditContract? Of(IMethodSymbol method)
    {
        if (!Names.Contains(method.Name) || TypeWith(method) is not { } type)
        {
            return null;
        }

        bool isCopied = string.Equals(type, Stream, StringComparison.Ordinal) && method.Name.StartsWith("Copy", StringComparison.Ordinal);
        int audio = isCopied ? ValuePath.Receiver : method.Parameters.FirstOrDefault(parameter => HoldsAudio(parameter.Type))?.Ordinal ?? int.MaxValue;
        return audio == int.MaxValue ? null : new CreditContract(CreditRole.Writes, new ValuePath(audio));
    }

    /// <summary>Whether a call lets audio out: what is copied into memory has not left.</summary>
    public static bool IsMeant(Evaluation evaluation, Call call)
    {
        string? type = TypeWith(call.Method);
        if (type is Writer)
        {
            return call.Arguments.Receiver is { } writer && CreditMark.Of(evaluation, writer, CreditMark.Out).Except(evaluation.State.Facts).IsEmpty;
        }

        if (type is not Stream)
        {
            return true;
        }

        bool isCopied = call.Method.Name.StartsWith("Copy", StringComparison.Ordinal);
        return IsOut(isCopied ? call.Arguments.PlaceOf(parameter: 0) : call.Instance);
    }

    /// <summary>Whether what is written there has left: a file, the network, a response.</summary>
    public static bool IsOut(IOperation? target) => Unwrap(target) is { } place && (place.Type is { Name: "FileStream" or "NetworkStream" } || place is IPropertyReferenceOperation { Property: { Name: "Body", ContainingType.Name: "HttpResponse" } });

    /// <summary>A writer of a file writes out; one of memory does not.</summary>
    public static void LearnOfWriter(Evaluation evaluation, Call creation, Value writer)
    {
        if (creation.Method.ContainingType.Name is "BinaryWriter" && string.Equals(TypeNames.Full(creation.Method.ContainingType), Writer, StringComparison.Ordinal) && IsOut(creation.Arguments.PlaceOf(parameter: 0)))
        {
            evaluation.State.Learn(CreditMark.Of(evaluation, writer, CreditMark.Out));
        }
    }

    /// <summary>What is given, whatever it is converted to.</summary>
    public static IOperation? Unwrap(IOperation? given) => given is IConversionOperation conversion ? Unwrap(conversion.Operand) : given;

    // A member of a stream may be overridden; what is written goes to the same place.
    private static string? TypeWith(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Members.TryGetValue(TypeNames.Full(type), out HashSet<string>? names))
            {
                return names.Contains(method.Name) ? TypeNames.Full(type) : null;
            }
        }

        return null;
    }

    private static bool HoldsAudio(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Single } => true,
        { Name: "Stream" or "ReadOnlyMemory" or "Memory" or "ReadOnlySpan" or "Span" or "BinaryData" or "Tensor" or "IWaveProvider" or "ISampleProvider" } => true,
        _ => false,
    };
}
